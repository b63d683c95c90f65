package app.tailtown.booking;

import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetId;
import app.tailtown.design.Option;
import app.tailtown.lodging.Stay;
import app.tailtown.web.Reading;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A stay as it shall become: what was typed, else what is.
 *
 * @param pets of the household
 */
record ChangeForm(Reservation reservation, Enquiry enquiry, List<PetCard> pets, LocalDate today, Typed typed) {

    LocalDate arrives() {
        return enquiry.arrives() == null ? reservation.arrives() : enquiry.arrives();
    }

    LocalDate departs() {
        return enquiry.departs() == null ? reservation.departs() : enquiry.departs();
    }

    int nights() {
        return (int) java.time.temporal.ChronoUnit.DAYS.between(arrives(), departs());
    }

    /** Of the suites it has or looks at. */
    Set<UUID> types() {
        if (enquiry.suiteType() != null) return Set.of(enquiry.suiteType());
        return reservation.lets().stream().map(l -> l.suiteTypeId().value()).collect(Collectors.toSet());
    }

    /** The first night in another suite. */
    LocalDate from() {
        var said = typed.of("from");
        var earliest = arrives().isBefore(today) ? today : arrives();
        return Reading.date(said).map(day -> later(day, earliest)).orElse(earliest);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /** Those who come; those who have gone home or are here always do. */
    List<UUID> chosen() {
        return pets.stream()
                .filter(p -> isChosen(p.id()))
                .map(p -> p.id().value())
                .toList();
    }

    private boolean isChosen(PetId pet) {
        var has = reservation.petBy(pet);
        if (!enquiry.petsSaid()) return has.isPresent();
        return enquiry.pets().contains(pet.value());
    }

    /** What is asked of the house: who still needs a place, from the night on in which they could move. */
    Optional<Offers.Ask> ask() {
        if (!arrives().isBefore(departs()) || !from().isBefore(departs())) return Optional.empty();
        var nights = new Stay(from(), departs());
        var coming = IntStream.range(0, chosen().size())
                .mapToObj(i -> row(i, card(chosen().get(i)), List.of()))
                .flatMap(row -> coming(row, nights).stream())
                .toList();
        if (coming.isEmpty()) return Optional.empty();
        return Optional.of(new Offers.Ask(reservation.resortId(), Coming.whole(coming), coming, reservation.id()));
    }

    private Optional<Coming> coming(EachRow row, Stay nights) {
        var has = reservation.petBy(new PetId(row.pet()));
        if (has.filter(p -> p.checkedOutAt() != null).isPresent()) return Optional.empty();
        var arrives = later(Reading.date(row.arrives()).orElse(nights.arrives()), nights.arrives());
        var departs = Reading.date(row.departs()).orElse(nights.departs());
        return arrives.isBefore(departs)
                ? Optional.of(new Coming(new PetId(row.pet()), new Stay(arrives, departs)))
                : Optional.empty();
    }

    /** The dates of one of them as they would be; empty when it comes no more, or while they make no sense. */
    Optional<Stay> stayOf(PetId pet) {
        var number = chosen().indexOf(pet.value());
        if (number < 0) return Optional.empty();
        var own = row(number, card(pet.value()), List.of());
        var from = Reading.date(own.arrives()).orElse(arrives());
        var until = Reading.date(own.departs()).orElse(departs());
        return from.isBefore(until) ? Optional.of(new Stay(from, until)) : Optional.empty();
    }

    /** What would be asked for if it were saved now. */
    ChangeStay wish() {
        return new ChangeStay(
                arrives(),
                departs(),
                chosen(),
                null,
                enquiry.suiteType(),
                enquiry.suite(),
                enquiry.suiteType() == null ? null : from(),
                false,
                null,
                null,
                "",
                chosen().stream().map(this::own).filter(e -> !e.saysNothing()).toList(),
                false,
                "",
                null,
                List.of(),
                null);
    }

    private EachPet own(UUID pet) {
        var own = row(chosen().indexOf(pet), card(pet), List.of());
        var suite = Reading.id(own.suite()).orElse(null);
        return new EachPet(
                pet,
                Reading.date(own.arrives()).orElse(null),
                Reading.date(own.departs()).orElse(null),
                null,
                suite);
    }

    private PetCard card(UUID id) {
        return pets.stream().filter(p -> p.id().value().equals(id)).findFirst().orElseThrow();
    }

    /** Whether single pets have dates or suites of their own: said, else as it is. */
    boolean apart() {
        if (enquiry.petsSaid()) return enquiry.apart();
        return reservation.pets().stream().anyMatch(p -> !p.stay().equals(reservation.stay()));
    }

    /** A row for each of those who come, when there are several. */
    List<EachRow> each(List<Option> suites) {
        var chosen = chosen();
        if (chosen.size() < 2) return List.of();
        return IntStream.range(0, chosen.size())
                .mapToObj(i -> row(i, card(chosen.get(i)), suites))
                .toList();
    }

    private EachRow row(int number, PetCard pet, List<Option> suites) {
        var typedRow = enquiry.each().stream()
                .filter(e -> e.petId().equals(pet.id().value()))
                .findFirst();
        var has = reservation.petBy(pet.id());
        return new EachRow(
                number,
                pet.id().value(),
                pet.name(),
                own(typedRow, EachPet::arrives, has.map(Reservation.PetStay::arrives), reservation.arrives()),
                own(typedRow, EachPet::departs, has.map(Reservation.PetStay::departs), reservation.departs()),
                "",
                List.of(),
                false,
                BookingWords.said(typedRow.map(EachPet::suiteId)),
                suites,
                typed);
    }

    /** The date of its own: typed, or kept where it differs from the family's. */
    private String own(
            Optional<EachPet> row,
            Function<EachPet, @Nullable LocalDate> field,
            Optional<LocalDate> kept,
            LocalDate familys) {
        if (!apart()) return "";
        if (row.isPresent()) return BookingWords.said(Optional.ofNullable(field.apply(row.get())));
        return BookingWords.said(kept.filter(d -> !d.equals(familys)));
    }
}
