package app.tailtown.design;

import org.jspecify.annotations.Nullable;

/** A state in a word, with an icon where it is more than plain: colour never says it alone. */
public record Badge(Tone tone, String label, @Nullable Icon icon) {

    public Badge {
        if (icon == null && (tone == Tone.MIND || tone == Tone.ALERT)) {
            throw new IllegalArgumentException("An alert has a shape before it has a colour: " + label);
        }
    }

    public static Badge plain(String label) {
        return new Badge(Tone.PLAIN, label, null);
    }
}
