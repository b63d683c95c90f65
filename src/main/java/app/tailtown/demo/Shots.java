package app.tailtown.demo;

import app.tailtown.demo.Shot.Clinic;
import app.tailtown.demo.Shot.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes up who was vaccinated with what: most of them in order, some too late, some unknown, some that nobody has looked at, some not at all. */
final class Shots {

    private static final Map<String, List<Kind>> KINDS = Map.of(
            "dog",
            List.of(
                    new Kind("Rabies", "Rabies, 3 years", 36, "Rabies, 1 year", 12),
                    new Kind("DHPP", "DHPP, 3 years", 36, "DHPP, 1 year", 12),
                    new Kind("Bordetella", "Bordetella, 12 months", 12, "Bordetella, 6 months", 6)),
            "cat",
            List.of(
                    new Kind("Rabies", "Rabies, 1 year", 12, "Rabies, 3 years", 36),
                    new Kind("FVRCP", "FVRCP, 3 years", 36, "FVRCP, 1 year", 12)));

    private static final List<String> REASONS =
            List.of("The picture is blurred", "The certificate names another dog", "No date on it");

    /** A vaccine with the product most vets give, and the other one. */
    private record Kind(String type, String often, int months, String seldom, int otherMonths) {}

    /** How it came out for one pet and one vaccine. */
    private enum Luck {
        VALID(885),
        MISSING(35),
        TO_VERIFY(30),
        LAPSED(30),
        UNKNOWN(15),
        REJECTED(5);

        private final int share;

        Luck(int share) {
            this.share = share;
        }
    }

    private final Instant now;
    private final LocalDate today;
    private final Dice dice;
    private final List<Clinic> clinics;
    private final Map<UUID, Stay> next = new HashMap<>();

    Shots(Moment moment, List<Booking> bookings, Dice dice) {
        this.now = moment.now();
        this.today = LocalDate.ofInstant(moment.now(), ZoneOffset.UTC);
        this.dice = dice;
        this.clinics = DemoWords.read("vets").stream()
                .map(r -> new Clinic(
                        dice.id(Companies.FOUNDED), r.getField("name"), r.getField("place"), r.getField("phone")))
                .toList();
        for (var booking : bookings) {
            if (booking.stay().departs().isBefore(today)) continue;
            booking.stay().rooms().stream()
                    .flatMap(room -> room.pets().stream())
                    .forEach(pet -> next.putIfAbsent(pet.id(), booking.stay()));
        }
    }

    List<Clinic> clinics() {
        return clinics;
    }

    List<Shot> of(List<Household> households) {
        var shots = new ArrayList<Shot>();
        for (var household : households) {
            for (var pet : household.pets()) {
                if (pet.deceasedOn().isPresent()) continue;
                var clinic = dice.pick(clinics).id();
                for (var kind : KINDS.getOrDefault(pet.species(), List.of())) {
                    shot(pet, kind, household.since(), clinic).ifPresent(shots::add);
                }
            }
        }
        return List.copyOf(shots);
    }

    private Optional<Shot> shot(DemoPet pet, Kind kind, Instant since, UUID clinic) {
        var luck = dice.pick(List.of(Luck.values()), l -> l.share);
        var often = dice.chance(0.7);
        var months = often ? kind.months() : kind.otherMonths();
        var until = until(pet, luck, months);
        var given = until.minusMonths(months);
        var born = pet.birthDate().orElse(LocalDate.MIN);
        if (luck == Luck.MISSING || given.isBefore(born) || given.isAfter(today.minusDays(1))) return Optional.empty();
        var told = told(given, since);
        var isUnknown = luck == Luck.UNKNOWN;
        return Optional.of(new Shot(
                dice.id(told),
                pet,
                kind.type(),
                isUnknown ? Optional.empty() : Optional.of(often ? kind.often() : kind.seldom()),
                Optional.of(given),
                isUnknown ? Optional.empty() : Optional.of(given.plusMonths(months)),
                clinic,
                told,
                luck == Luck.TO_VERIFY ? Optional.empty() : Optional.of(decision(told, luck))));
    }

    /** Now and then it ends in the middle of the next stay, which is when the desk has to see it. */
    private LocalDate until(DemoPet pet, Luck luck, int months) {
        var left = dice.between(1, months * 30 - 2);
        var stay = next.get(pet.id());
        if (luck == Luck.LAPSED) return today.minusDays(1 + left % 200);
        if (stay != null && stay.nights() > 1 && dice.chance(0.02)) {
            return stay.arrives().plusDays(stay.nights() / 2);
        }
        return today.plusDays(left);
    }

    /** The day after the dose, or when the household came to us, and always before now. */
    private Instant told(LocalDate given, Instant since) {
        var told = given.plusDays(1).atTime(16, 0).toInstant(ZoneOffset.UTC);
        var latest = told.isBefore(since) ? since : told;
        return latest.isBefore(now) ? latest : now.minus(Duration.ofHours(1));
    }

    private Decision decision(Instant told, Luck luck) {
        var at = told.plus(Duration.ofMinutes(dice.between(5, 50)));
        return new Decision(dice.id(at), at, luck == Luck.REJECTED ? dice.pick(REASONS) : "");
    }
}
