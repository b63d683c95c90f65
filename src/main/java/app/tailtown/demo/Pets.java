package app.tailtown.demo;

import app.tailtown.demo.DemoPet.Warning;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes up the pets of a household. */
final class Pets {

    private record Kind(String breed, int share, int lightestKg, int heaviestKg) {}

    private record Note(String code, int share, String text) {}

    private final Map<String, List<String>> names = DemoWords.readGroups("pet-names");
    private final Map<String, List<String>> texts = DemoWords.readGroups("texts");
    private final List<NamedCsvRecord> breeds = DemoWords.read("breeds");
    private final List<Note> notes = DemoWords.read("warnings").stream()
            .map(r -> new Note(r.getField("code"), Integer.parseInt(r.getField("share")), r.getField("note")))
            .toList();
    private final Moment moment;
    private final LocalDate today;
    private final Dice dice;

    Pets(Moment moment, Dice dice) {
        this.moment = moment;
        this.today = LocalDate.ofInstant(moment.now(), ZoneOffset.UTC);
        this.dice = dice;
    }

    List<DemoPet> of(Instant since) {
        var count = dice.pick(List.of(1, 2, 3, 4), n -> List.of(0, 60, 27, 9, 4).get(n));
        var species = dice.pick(List.of("dog", "cat", "other"), s -> share(s));
        var taken = new HashSet<String>();
        var pets = new ArrayList<DemoPet>();
        while (pets.size() < count) {
            // Nearly every family keeps to one species.
            var theirs = dice.chance(0.9) ? species : dice.pick(List.of("dog", "cat", "other"), s -> share(s));
            var name = dice.pick(names.getOrDefault(theirs, List.of()));
            if (taken.add(name)) pets.add(pet(theirs, name, since));
        }
        return List.copyOf(pets);
    }

    private static int share(String species) {
        return switch (species) {
            case "dog" -> 84;
            case "cat" -> 14;
            default -> 2;
        };
    }

    private DemoPet pet(String species, String name, Instant since) {
        var kind = dice.pick(kinds(species), Kind::share);
        var isBird = species.equals("other") && dice.chance(0.4);
        var unknownBreed = species.equals("other") ? !isBird : dice.chance(0.03);
        var sex = dice.chance(0.04) ? "unknown" : dice.chance(0.5) ? "female" : "male";
        var ageInDays = dice.between(150, 365 * 13);
        var altered = dice.chance(0.05) ? "unknown" : dice.chance(ageInDays < 300 ? 0.3 : 0.88) ? "yes" : "no";
        return new DemoPet(
                dice.id(since),
                name,
                species,
                unknownBreed ? Optional.empty() : Optional.of(kind.breed()),
                sex,
                altered,
                dice.chance(0.12) ? Optional.empty() : Optional.of(today.minusDays(ageInDays)),
                dice.chance(0.05) ? Optional.empty() : Optional.of(weight(kind, ageInDays, species)),
                dice.pick(words(species + "-color")),
                petNote(species, isBird),
                dice.chance(0.025) ? Optional.of(today.minusDays(dice.between(20, 140))) : Optional.empty(),
                warnings(since, sex, altered, ageInDays));
    }

    private List<Kind> kinds(String species) {
        return breeds.stream()
                .filter(r -> r.getField("species").equals(species))
                .map(r -> new Kind(
                        r.getField("breed"),
                        Integer.parseInt(r.getField("share")),
                        Integer.parseInt(r.getField("lightestKg")),
                        Integer.parseInt(r.getField("heaviestKg"))))
                .toList();
    }

    /** To the tenth of a kilogram; the young ones have some growing to do. */
    private int weight(Kind kind, int ageInDays, String species) {
        var grown = dice.between(kind.lightestKg() * 10, kind.heaviestKg() * 10) * 100;
        if (species.equals("other")) return dice.between(1, 25) * 100;
        return ageInDays < 300 ? grown * 2 / 3 / 100 * 100 : grown;
    }

    private String petNote(String species, boolean isBird) {
        if (species.equals("other")) {
            var other = words("other-pet");
            return isBird ? other.getLast() : dice.pick(other.subList(0, other.size() - 1));
        }
        return dice.chance(0.2) ? dice.pick(words("pet")) : "";
    }

    private List<Warning> warnings(Instant since, String sex, String altered, int ageInDays) {
        if (!dice.chance(0.17)) return List.of();
        var isFertile = sex.equals("female") && altered.equals("no");
        var possible = notes.stream()
                .filter(n -> !n.code().equals("in-heat") || isFertile)
                .filter(n -> !n.code().equals("senior-care") || ageInDays > 365 * 9)
                .toList();
        var codes = new HashSet<String>();
        var warnings = new ArrayList<Warning>();
        var count = dice.chance(0.2) ? 2 : 1;
        while (warnings.size() < count) {
            var note = dice.pick(possible, Note::share);
            if (codes.add(note.code())) warnings.add(warning(note, since));
        }
        return List.copyOf(warnings);
    }

    private Warning warning(Note note, Instant since) {
        var earliest = note.code().equals("in-heat") ? moment.now().minus(Duration.ofDays(9)) : since;
        var minutes = (int) Duration.between(earliest, moment.now()).toMinutes();
        var given = earliest.plus(Duration.ofMinutes(dice.between(0, minutes)));
        return new Warning(dice.id(given), note.code(), note.text(), given);
    }

    private List<String> words(String kind) {
        return texts.getOrDefault(kind, List.of());
    }
}
