package app.tailtown.demo;

import app.tailtown.identity.Role;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes how those who come to day camp were when they were tried out: nearly all passed, some of them too long ago, and a few nobody has tried out. */
record EvaluationRows(Rows rows, Dice dice) {

    private static final List<String> CALM =
            List.of("", "", "", "Calm from the first minute.", "Shy at first, then plays.", "Likes the big group.");
    private static final List<String> CONDITIONS = List.of(
            "Small group only.", "Not with intact males.", "Own water bowl: guards it.", "Rest after an hour of play.");
    private static final List<String> FAILED =
            List.of("Growled at every dog that came near.", "Could not settle; try again in a month.");

    private enum Luck {
        PASSED(86),
        CONDITIONS(6),
        LONG_AGO(3),
        FAILED(1),
        NONE(4);

        private final int share;

        Luck(int share) {
            this.share = share;
        }
    }

    /** The first day a pet came, or is to come. */
    private record First(DemoPet pet, DemoResort place, LocalDate day) {}

    void write(World world) {
        var today = LocalDate.ofInstant(world.moment().now(), ZoneOffset.UTC);
        var desk = world.company().one(Role.FRONT_DESK).actor();
        rows.insert(
                "insert into evaluation (id, pet_id, resort_id, held_on, outcome, note, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
                first(world).stream().flatMap(f -> row(f, today, desk).stream()));
    }

    private List<First> first(World world) {
        Map<UUID, First> first = new LinkedHashMap<>();
        for (var day : world.camp().days()) {
            for (var pet : day.pets()) {
                var one = new First(pet, day.group().place(), day.day());
                first.merge(pet.id(), one, (a, b) -> a.day().isAfter(b.day()) ? b : a);
            }
        }
        return List.copyOf(first.values());
    }

    private Optional<Object[]> row(First first, LocalDate today, String desk) {
        var luck = dice.pick(List.of(Luck.values()), l -> l.share);
        var held = held(first, luck, today);
        var born = first.pet().birthDate().orElse(LocalDate.MIN);
        if (luck == Luck.NONE || held.isBefore(born)) return Optional.empty();
        var at = held.atTime(16, 30).toInstant(ZoneOffset.UTC);
        return Optional.of(Rows.row(
                dice.id(at),
                first.pet().id(),
                first.place().resort().id().value(),
                held,
                outcome(luck),
                note(luck),
                at,
                desk));
    }

    /** Shortly before the first day; whoever came long before was tried out again since, or should have been. */
    private LocalDate held(First first, Luck luck, LocalDate today) {
        if (luck == Luck.LONG_AGO) return today.minusDays(dice.between(370, 600));
        var day = first.day().isBefore(today) ? first.day() : today;
        var before = day.minusDays(dice.between(1, 14));
        return before.isBefore(today.minusDays(330)) ? today.minusDays(dice.between(20, 300)) : before;
    }

    private static String outcome(Luck luck) {
        return switch (luck) {
            case CONDITIONS -> "passed-with-conditions";
            case FAILED -> "failed";
            case PASSED, LONG_AGO, NONE -> "passed";
        };
    }

    private String note(Luck luck) {
        return dice.pick(
                switch (luck) {
                    case CONDITIONS -> CONDITIONS;
                    case FAILED -> FAILED;
                    case PASSED, LONG_AGO, NONE -> CALM;
                });
    }
}
