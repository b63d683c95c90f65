package app.tailtown.design;

import java.util.Locale;

/** The face of an animal without a photo. Ears tell dogs apart; a species we have no face for shows its paw. */
public enum Face {
    FLOPPY,
    POINTY,
    CURLY,
    CAT,
    RABBIT,
    BIRD,
    PAW;

    /** The id in the sprite. */
    public String id() {
        return "face-" + name().toLowerCase(Locale.ROOT);
    }

    /** The face of a species by its stable code, for example {@code dog}; dogs get floppy ears when nobody knows better. */
    public static Face of(String species) {
        return switch (species.toLowerCase(Locale.ROOT)) {
            case "dog" -> FLOPPY;
            case "cat" -> CAT;
            case "rabbit" -> RABBIT;
            case "bird" -> BIRD;
            default -> PAW;
        };
    }
}
