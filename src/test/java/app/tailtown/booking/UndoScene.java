package app.tailtown.booking;

import app.tailtown.organizations.Resort;
import app.tailtown.platform.Refused;
import app.tailtown.world.MovingClock;
import app.tailtown.world.World;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A resort and a week, suites X and Y, the family of the stay and others, and the ids of the stay and of theirs. */
record UndoScene(
        World world,
        StayDesks desks,
        Resort resort,
        LocalDate friday,
        List<UUID> suites,
        List<World.Family> families,
        UUID stay,
        UUID theirs) {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private BookStay wish(World.Family who, LocalDate arrives, UUID suite) {
        var pets = who.pets().stream().map(p -> p.value()).toList();
        return new BookStay(
                resort.id().value(),
                world.ours().boarding(),
                who.customer().value(),
                pets,
                arrives,
                arrives.isBefore(friday.plusDays(3)) ? friday.plusDays(3) : arrives.plusDays(1),
                null,
                suite,
                false,
                null,
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                "",
                null,
                null,
                false);
    }

    private LocalDate day(String name) {
        var thursday = friday.minusDays(1);
        return Stream.iterate(thursday, d -> d.plusDays(1))
                .filter(d -> name(d).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String name(LocalDate day) {
        var name = DayOfWeek.from(day).name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }

    private String then(String day, String time, Supplier<Reservation> work) {
        var instant = day(day).atTime(LocalTime.parse(time)).atZone(CHICAGO).toInstant();
        var came = new StringBuilder();
        MovingClock.at(instant, () -> {
            try {
                came.append(world.in(world.ours(), () -> shown(work.get())));
            } catch (Refused no) {
                came.append(no.refusal().code());
            }
        });
        return came.toString();
    }

    private String shown(Reservation now) {
        return now.state().code()
                + now.lets().stream()
                        .map(l -> " %s-%s %s"
                                .formatted(
                                        name(l.arrives()),
                                        name(l.departs()),
                                        Objects.requireNonNull(l.suiteId())
                                                        .value()
                                                        .equals(suites.getFirst())
                                                ? "X"
                                                : "Y"))
                        .collect(Collectors.joining(","));
    }

    /** A day, an hour and what is done then; how the stay stands after it, or why it was refused. */
    String at(String step) {
        var words = step.split(" ");
        var today = day(words[0]);
        return then(words[0], words[1], () -> act(words[2], today));
    }

    private Reservation act(String what, LocalDate today) {
        var pets = pets(what);
        return switch (what.replaceAll("-[AB]$", "")) {
            case "book" -> desks.book(stay, wish(families.getFirst(), friday, suites.getFirst()));
            case "in" -> desks.checkIn(stay, pets);
            case "undo-in" -> desks.undoCheckIn(stay, pets);
            case "out" -> desks.checkOut(stay, pets, false);
            case "out-early" -> desks.checkOut(stay, pets, true);
            case "undo-out" -> desks.undoCheckOut(stay, pets);
            case "cancel" -> desks.cancel(stay);
            case "undo-cancel" -> desks.undoCancel(stay);
            case "absent" -> desks.noShow(stay, pets, false);
            case "absent-released" -> desks.noShow(stay, pets, true);
            case "undo-absent" -> desks.undoNoShow(stay, pets);
            case "move" -> move(suites.getLast());
            case "move-back" -> move(suites.getFirst());
            case "swap" -> desks.swap(stay, suites.getFirst(), theirs, suites.getLast(), friday);
            case "swap-back" -> desks.swap(stay, suites.getLast(), theirs, suites.getFirst(), friday);
            case "others-book" ->
                desks.book(
                        theirs, wish(families.getLast(), today.isBefore(friday) ? friday : today, suites.getFirst()));
            case "others-come" -> desks.checkIn(theirs, List.of());
            case "others-in-Y" -> desks.book(theirs, wish(families.getLast(), friday, suites.getLast()));
            default -> throw new IllegalArgumentException(what);
        };
    }

    private List<UUID> pets(String what) {
        var names = families.getFirst().pets();
        if (what.endsWith("-A")) return List.of(names.getFirst().value());
        return what.endsWith("-B") ? List.of(names.getLast().value()) : List.of();
    }

    private Reservation move(UUID suite) {
        var now = desks.find(stay);
        return desks.change(
                stay,
                now.version(),
                new ChangeStay(
                        now.arrives(),
                        now.departs(),
                        List.of(),
                        null,
                        null,
                        suite,
                        null,
                        false,
                        null,
                        null,
                        "",
                        List.of(),
                        false,
                        "",
                        null,
                        java.util.List.of(),
                        null));
    }
}
