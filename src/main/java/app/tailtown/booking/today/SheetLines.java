package app.tailtown.booking.today;

import app.tailtown.admission.AdmissionWords;
import app.tailtown.booking.today.DayRow.Pet;
import app.tailtown.customers.PetId;
import app.tailtown.customers.PetLook;
import app.tailtown.design.DayGuest;
import app.tailtown.platform.NaturalOrder;
import app.tailtown.platform.Phones;
import app.tailtown.platform.Words;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The animals of a sheet, in the order in which one walks through the house or in which they come. */
final class SheetLines {

    private final TodayPage day;
    private final Words words;

    SheetLines(TodayPage day, Words words) {
        this.day = day;
        this.words = words;
    }

    List<SheetLine> of(Sheet sheet) {
        return switch (sheet) {
            case ARRIVALS -> stays(Stream.concat(day.toCome().stream(), day.come().stream()), day::coming, this::comes);
            case DEPARTURES -> stays(day.toGo().stream(), this::toGo, this::goes);
            case IN_HOUSE ->
                Stream.concat(
                                stays(day.overnight().stream(), day::overnight, this::stands).stream(),
                                stays(day.toGo().stream(), this::stillHere, (_, _) -> words.text("sheet.leaves-today"))
                                        .stream())
                        .sorted(Comparator.comparing(SheetLine::area, NaturalOrder.OF_NAMES)
                                .thenComparing(SheetLine::place, NaturalOrder.OF_NAMES))
                        .toList();
            case CAMP -> day.camp().stream().flatMap(this::camp).toList();
        };
    }

    private interface When {
        String of(DayRow row, Pet pet);
    }

    private List<SheetLine> stays(Stream<DayRow> rows, Function<DayRow, List<Pet>> which, When when) {
        return rows.flatMap(row -> which.apply(row).stream().map(pet -> line(row, pet, when)))
                .toList();
    }

    /** Who has gone already is on no list of those who still have to. */
    private List<Pet> toGo(DayRow row) {
        return day.going(row).stream().filter(Pet::isToGo).toList();
    }

    /** Who has not gone yet and does not sleep here any more. */
    private List<Pet> stillHere(DayRow row) {
        if (!day.isToday()) return List.of();
        var tonight = day.overnight(row);
        return toGo(row).stream()
                .filter(p -> p.checkedInAt() != null && !tonight.contains(p))
                .toList();
    }

    private SheetLine line(DayRow row, Pet pet, When when) {
        var places = places(row, pet);
        return new SheetLine(
                row.id(),
                pet.petId(),
                places.stream()
                        .map(DayRow.Place::area)
                        .filter(a -> !a.isEmpty())
                        .findFirst()
                        .orElse(""),
                places.stream()
                        .map(s -> Objects.requireNonNullElse(s.suite(), words.text("today.displaced")))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                pet.name(),
                row.household(),
                row.number(),
                Phones.shown(row.phone()),
                PetLook.warnings(pet.warnings(), words),
                marks(pet),
                when.of(row, pet),
                words.day(pet.departs(), day.today()));
    }

    /** Its own, and of those the one of this night when it has one. */
    private List<DayRow.Place> places(DayRow row, Pet pet) {
        return row.placeOf(pet.petId(), day.day()).map(List::of).orElseGet(() -> row.placesOf(pet.petId()));
    }

    /** First what is missing before it may come in. */
    private List<String> marks(Pet pet) {
        var marks = new ArrayList<String>();
        AdmissionWords.missing(day.awaited().toStay(Stream.of(pet.petId())), words)
                .ifPresent(marks::add);
        marks.add(words.text(pet.instructions() == 0 ? "today.missing.care" : "sheet.feed"));
        if (pet.getsMedication())
            marks.add(words.text(pet.isMedicationUnsaid() ? "sheet.medicate.unsaid" : "sheet.medicate"));
        pet.addOns().forEach(a -> marks.add(a.quantity() > 1 ? a.quantity() + " × " + a.name() : a.name()));
        return marks;
    }

    private String comes(DayRow row, Pet pet) {
        if (pet.checkedInAt() != null) return words.text("today.since", clock(pet.checkedInAt()));
        return time(row.dropOff());
    }

    private String stands(DayRow row, Pet pet) {
        if (pet.checkedInAt() == null) return words.text("today.to-come", words.day(pet.arrives(), day.today()));
        return pet.departs().isAfter(day.day())
                ? ""
                : words.text("today.overdue", words.day(pet.departs(), day.today()));
    }

    private String goes(DayRow row, Pet pet) {
        if (pet.checkedOutAt() != null) return words.text("today.left", clock(pet.checkedOutAt()));
        return time(row.pickUp());
    }

    private Stream<SheetLine> camp(DayGuest guest) {
        return guest.pets().stream()
                .map(pet -> new SheetLine(
                        null,
                        new PetId(pet.id()),
                        guest.place(),
                        guest.note().isEmpty() ? guest.service() : guest.note(),
                        pet.name(),
                        guest.household(),
                        guest.number(),
                        "",
                        pet.warnings(),
                        missing(pet),
                        stands(pet),
                        ""));
    }

    private List<String> missing(DayGuest.Pet pet) {
        return AdmissionWords.missing(day.awaited().forTheDay(Stream.of(new PetId(pet.id()))), words).stream()
                .toList();
    }

    private String stands(DayGuest.Pet pet) {
        if (pet.wentAt() != null) return words.text("today.left", clock(pet.wentAt()));
        return pet.cameAt() == null ? "" : words.text("today.since", clock(pet.cameAt()));
    }

    private String clock(Instant at) {
        return day.clock(at, words);
    }

    private String time(@Nullable LocalTime time) {
        return time == null ? "" : words.time(time);
    }
}
