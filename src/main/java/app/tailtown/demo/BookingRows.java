package app.tailtown.demo;

import static app.tailtown.demo.Rows.row;

import app.tailtown.organizations.Resort;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Writes reservations with their quotes, their lets, and who came and went. */
record BookingRows(Rows rows, CatalogIds catalog, JsonMapper json) {

    void write(World world) {
        writeQuotes(world.bookings());
        writeReservations(world.bookings());
        writeHolds(world.bookings());
        writePets(world.bookings());
        writeLets(world.bookings());
        writeSleepers(world.bookings());
        writeVisits(world.bookings());
        writeCancellations(world.bookings());
        writeCounters(world);
    }

    private static Resort resort(Booking booking) {
        return booking.stay().household().home().resort();
    }

    private void writeQuotes(List<Booking> bookings) {
        rows.insert(
                """
                insert into quote (id, resort_id, currency, total_minor, lines, rules, made_at) values (?, ?, ?, ?, ?::jsonb, ?, ?)""",
                bookings.stream()
                        .map(b -> row(
                                b.quote().id(),
                                resort(b).id().value(),
                                resort(b).currency().getCurrencyCode(),
                                b.quote().totalMinor(),
                                json.writeValueAsString(b.quote().lines()),
                                b.quote().rules(),
                                b.confirmed().at())));
    }

    private void writeReservations(List<Booking> bookings) {
        rows.insert(
                """
                insert into reservation (id, resort_id, number, customer_id, service_id, quote_id, arrives_on, departs_on, drop_off, pick_up, time_zone, note,
                       confirmed_at, confirmed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                bookings.stream()
                        .map(b -> row(
                                b.id(),
                                resort(b).id().value(),
                                b.number(),
                                b.stay().household().id(),
                                service(b),
                                b.quote().id(),
                                b.stay().arrives(),
                                b.stay().departs(),
                                b.dropOff(),
                                b.pickUp(),
                                resort(b).zone().getId(),
                                b.note(),
                                confirmed(b).map(Booking.Confirmed::at),
                                confirmed(b).map(Booking.Confirmed::by))));
    }

    private static Optional<Booking.Confirmed> confirmed(Booking booking) {
        return booking.heldUntil().isPresent() ? Optional.empty() : Optional.of(booking.confirmed());
    }

    private void writeHolds(List<Booking> bookings) {
        rows.insert(
                "insert into hold (resort_id, reservation_id, held_at, held_by, held_until) values (?, ?, ?, ?, ?)",
                bookings.stream()
                        .filter(b -> b.heldUntil().isPresent())
                        .map(b -> row(
                                resort(b).id().value(),
                                b.id(),
                                b.confirmed().at(),
                                b.confirmed().by(),
                                b.heldUntil())));
    }

    private void writePets(List<Booking> bookings) {
        rows.insert(
                "insert into reservation_pet (resort_id, reservation_id, pet_id, arrives_on, departs_on) values (?, ?, ?, ?, ?)",
                bookings.stream()
                        .flatMap(b -> b.stay().rooms().stream()
                                .flatMap(r -> r.pets().stream())
                                .map(p -> row(
                                        resort(b).id().value(),
                                        b.id(),
                                        p.id(),
                                        b.stay().arrives(),
                                        b.stay().departs()))));
    }

    private Object service(Booking booking) {
        return catalog.service(
                booking.stay().rooms().getFirst().suite().type().kind().service());
    }

    /** What a cancelled stay had is released at the moment it was cancelled. */
    private void writeLets(List<Booking> bookings) {
        rows.insert(
                """
                insert into let (id, resort_id, suite_id, suite_type_id, kind, holder_id, span, arrives_on, departs_on, pinned, created_at, released_at)
                values (?, ?, ?, ?, 'boarding', ?, tstzrange(?, ?), ?, ?, ?, ?, ?)""",
                bookings.stream()
                        .flatMap(b -> b.lets().stream()
                                .map(l -> row(
                                        l.id(),
                                        resort(b).id().value(),
                                        l.room().suite().id(),
                                        l.room().suite().type().id(),
                                        b.id(),
                                        resort(b).turnoverOn(l.arrives()),
                                        resort(b).turnoverOn(l.departs()),
                                        l.arrives(),
                                        l.departs(),
                                        l.pinned(),
                                        b.confirmed().at(),
                                        b.cancelled().map(Booking.Cancelled::at)))));
    }

    private void writeSleepers(List<Booking> bookings) {
        rows.insert(
                "insert into let_pet (let_id, pet_id, resort_id, span, live) values (?, ?, ?, tstzrange(?, ?), ?)",
                bookings.stream()
                        .flatMap(b -> b.lets().stream()
                                .flatMap(l -> l.room().pets().stream()
                                        .map(p -> row(
                                                l.id(),
                                                p.id(),
                                                resort(b).id().value(),
                                                resort(b).turnoverOn(l.arrives()),
                                                resort(b).turnoverOn(l.departs()),
                                                b.cancelled().isEmpty())))));
    }

    private void writeVisits(List<Booking> bookings) {
        rows.insert(
                "insert into check_in (id, resort_id, reservation_id, pet_id, at, by_whom) values (?, ?, ?, ?, ?, ?)",
                bookings.stream()
                        .flatMap(b -> b.visits().stream()
                                .map(v -> row(v.checkIn(), resort(b).id().value(), b.id(), v.pet(), v.in(), v.by()))));
        rows.insert(
                "insert into check_out (id, resort_id, check_in_id, at, by_whom) values (?, ?, ?, ?, ?)",
                bookings.stream()
                        .flatMap(b -> b.visits().stream()
                                .flatMap(v -> v.left().stream()
                                        .map(l -> row(
                                                l.checkOut(), resort(b).id().value(), v.checkIn(), l.at(), l.by())))));
    }

    private void writeCancellations(List<Booking> bookings) {
        rows.insert(
                "insert into cancellation (id, resort_id, reservation_id, at, by_whom, reason) values (?, ?, ?, ?, ?, ?)",
                bookings.stream()
                        .flatMap(b -> b.cancelled().stream()
                                .map(c -> row(c.id(), resort(b).id().value(), b.id(), c.at(), c.by(), c.reason()))));
    }

    private void writeCounters(World world) {
        Stream<Object[]> counters = world.company().resorts().stream()
                .map(place -> row(
                        place.resort().id().value(),
                        world.bookings().stream()
                                .filter(b -> resort(b) == place.resort())
                                .mapToLong(Booking::number)
                                .max()
                                .orElse(10_000)));
        rows.insert("insert into reservation_counter (resort_id, last_number) values (?, ?)", counters);
    }
}
