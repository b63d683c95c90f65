package app.tailtown.demo;

import app.tailtown.identity.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes the two agreements of a company and who signed them: nearly all households, some of them the boarding agreement as it was before its second version,
 * and a few nothing at all. Whoever is to come without is told on Today.
 */
record AgreementRows(Rows rows, Dice dice) {

    private static final int REPLACED_DAYS_AGO = 120;

    private static final String FIRST = """
            1. We keep your pet as if it were ours: fed as you say, walked, watched over by day and by night.

            2. You tell us of bites, illness and everything else that a stranger has to know before opening the door.

            3. When we cannot reach you, our vet decides, and you pay what it costs.""";

    private static final String SECOND = FIRST + """


            4. Dogs play together when you agree to it. A scratch can happen, and is nobody’s fault.

            5. Whoever is not picked up on the day agreed stays another night at the rate of the day.""";

    private static final String RELEASE = """
            I allow the resort to take my pet to the vet named in its file, or to the nearest one that is open.

            I pay for the treatment up to the amount I have named; above it I am asked first, unless minutes count.""";

    private enum Luck {
        NEW(93),
        OLD(5),
        NONE(2);

        private final int share;

        Luck(int share) {
            this.share = share;
        }
    }

    /** One wording and the day it was published. */
    private record Wording(UUID id, UUID agreement, int number, String text, LocalDate since) {}

    void write(World world) {
        var today = LocalDate.ofInstant(world.moment().now(), ZoneOffset.UTC);
        var manager = world.company().one(Role.MANAGER).actor();
        var boarding = dice.id(at(world.opened()));
        var release = dice.id(at(world.opened()));
        var first = wording(boarding, 1, FIRST, world.opened());
        var second = wording(boarding, 2, SECOND, today.minusDays(REPLACED_DAYS_AGO));
        var vet = wording(release, 1, RELEASE, world.opened());
        rows.insert(
                "insert into agreement (id, name, added_at, added_by) values (?, ?, ?, ?)",
                Stream.of(
                        Rows.row(boarding, "Boarding and day camp agreement", at(world.opened()), manager),
                        Rows.row(release, "Veterinary release", at(world.opened()), manager)));
        rows.insert("""
                insert into agreement_version (id, agreement_id, number, text, earlier_stand, drafted_at, drafted_by, published_at, published_by, published_on)
                values (?, ?, ?, ?, false, ?, ?, ?, ?, ?)""", Stream.of(first, second, vet).map(w -> row(w, manager)));
        writeRules(world, boarding, manager);
        writeSignatures(world, first, second, today);
        writeSignatures(world, vet, vet, today);
    }

    private Wording wording(UUID agreement, int number, String text, LocalDate since) {
        return new Wording(dice.id(at(since)), agreement, number, text, since);
    }

    private static Object[] row(Wording wording, String manager) {
        var at = at(wording.since());
        return Rows.row(
                wording.id(),
                wording.agreement(),
                wording.number(),
                wording.text(),
                at,
                manager,
                at,
                manager,
                wording.since());
    }

    private void writeRules(World world, UUID agreement, String manager) {
        rows.insert(
                """
                insert into admission_rule (id, rule, service_kind, agreement_id, strictness, enforced_at, valid, set_at, set_by)
                values (?, 'agreement', ?, ?, 'warn', 'check-in', daterange(null, null), ?, ?)""",
                Stream.of("boarding", "day-camp")
                        .map(kind ->
                                Rows.row(dice.id(at(world.opened())), kind, agreement, at(world.opened()), manager)));
    }

    private void writeSignatures(World world, Wording before, Wording now, LocalDate today) {
        var desk = world.company().one(Role.FRONT_DESK).actor();
        rows.insert(
                """
                insert into agreement_signature (id, customer_id, version_id, signed_by, signed_on, how, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                world.households().stream()
                        .flatMap(h -> signed(h, before, now, today).stream())
                        .map(s -> s.row(dice, desk)));
    }

    /** What a household signed, and when. */
    private record Signed(Household household, Wording what, LocalDate on, String how) {

        Object[] row(Dice dice, String desk) {
            return Rows.row(dice.id(at(on)), household.id(), what.id(), household.name(), on, how, at(on), desk);
        }
    }

    /** Whoever came before the second version had signed the first. */
    private Optional<Signed> signed(Household household, Wording before, Wording now, LocalDate today) {
        var since = LocalDate.ofInstant(household.since(), ZoneOffset.UTC);
        var luck = dice.pick(List.of(Luck.values()), l -> l.share);
        if (luck == Luck.NONE) return Optional.empty();
        var cameEarly = since.isBefore(now.since());
        if (luck == Luck.OLD && cameEarly && before != now) {
            return Optional.of(new Signed(household, before, later(since, before.since()), "paper"));
        }
        var from = later(since, now.since());
        var on = from.plusDays(cameEarly ? dice.between(0, REPLACED_DAYS_AGO - 1) : 0);
        var how = dice.pick(List.of("paper", "screen", "email"), h -> h.equals("paper") ? 3 : 1);
        return Optional.of(new Signed(household, now, on.isAfter(today) ? today : on, how));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }
}
