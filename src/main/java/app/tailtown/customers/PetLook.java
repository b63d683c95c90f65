package app.tailtown.customers;

import app.tailtown.design.Face;
import app.tailtown.design.Icon;
import app.tailtown.design.Portrait;
import app.tailtown.design.Warning;
import app.tailtown.platform.Weight;
import app.tailtown.platform.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an animal looks wherever it appears: the same face, the same icon and word for a warning, its facts as people say them. */
public final class PetLook {

    private static final int MONTHS_UNTIL_YEARS = 24;

    private PetLook() {}

    /** @param photo the one it shows; null while it has none */
    public static Portrait portrait(PetId id, String species, @Nullable UUID photo) {
        var face = Portrait.pet(id.value(), Face.of(species));
        return photo == null ? face : face.photo("/pets/" + id.value() + "/photos/" + photo);
    }

    /** Of a card that may be missing. */
    public static Portrait portrait(PetId id, @Nullable PetCard card) {
        return card == null ? portrait(id, "other", null) : portrait(id, card.species(), card.photoId());
    }

    public static List<Warning> warnings(List<PetWarning> warnings, Words words) {
        return warnings.stream().map(w -> warning(w, words)).toList();
    }

    public static Warning warning(PetWarning warning, Words words) {
        return new Warning(
                icon(warning.icon()),
                warning.isStop(),
                warning.word(words.locale()),
                warning.note().isEmpty() ? null : warning.note());
    }

    /** An icon by its id in the sprite; one we do not have any more is the alert sign, never nothing. */
    static Icon icon(String id) {
        var name = id.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Icon.values())
                .filter(i -> i.name().equals(name))
                .findFirst()
                .orElse(Icon.ALERT);
    }

    /** "Golden Retriever · 68 lb". */
    public static String lead(PetCard pet, Words words) {
        var kind = words.has("species." + pet.species()) ? pet.species() : "other";
        return lead(kind, pet.breed(), "", pet.weight(), words);
    }

    /**
     * "Golden Retriever · 6 years · 68 lb"; the species where the breed is not known.
     *
     * @param age empty when unknown
     */
    static String lead(String species, String breed, String age, @Nullable Weight weight, Words words) {
        return Stream.of(
                        breed.isEmpty() ? words.text("species." + species) : breed,
                        age,
                        weight == null ? "" : words.text("pet.pounds", weight.pounds()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The person's word for the three kinds we start with; the company's own for any other. */
    static String species(String code, String name, Words words) {
        return words.has("species." + code) ? words.text("species." + code) : name;
    }

    /** "7 weeks", "14 months", "6 years". */
    static String age(LocalDate born, LocalDate today, Words words) {
        var months = ChronoUnit.MONTHS.between(born, today);
        if (months < 3) return words.text("pet.age.weeks", ChronoUnit.WEEKS.between(born, today));
        return months < MONTHS_UNTIL_YEARS
                ? words.text("pet.age.months", months)
                : words.text("pet.age.years", months / 12);
    }
}
