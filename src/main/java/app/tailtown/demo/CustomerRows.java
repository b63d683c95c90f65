package app.tailtown.demo;

import static app.tailtown.demo.Rows.row;

import app.tailtown.identity.Role;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes households, their people and phones, their pets and what to mind about them. */
record CustomerRows(Rows rows, CatalogIds catalog) {

    void write(World world) {
        writeCustomers(world.households());
        writePeople(world.households());
        writePhones(world.households());
        writePets(world.households());
        writeWarnings(world);
    }

    private void writeCustomers(List<Household> households) {
        rows.insert(
                """
                insert into customer (id, name, sort_name, home_resort_id, language, street, city, region, postal_code, notes,
                       banned_at, banned_by, banned_why, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                households.stream()
                        .map(h -> row(
                                h.id(),
                                h.name(),
                                h.sortName(),
                                h.home().resort().id().value(),
                                h.language(),
                                h.address().street(),
                                h.address().city(),
                                h.address().region(),
                                h.address().postalCode(),
                                h.notes(),
                                h.ban().map(Household.Ban::at),
                                h.ban().map(Household.Ban::by),
                                h.ban().map(Household.Ban::why),
                                h.since())));
    }

    private void writePeople(List<Household> households) {
        rows.insert(
                """
                insert into person (id, customer_id, position, given_name, family_name, email, may_pick_up, emergency_contact)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                households.stream()
                        .flatMap(h -> numbered(
                                h.people(),
                                (p, position) -> row(
                                        p.id(),
                                        h.id(),
                                        position,
                                        p.given(),
                                        p.family(),
                                        p.email(),
                                        p.mayPickUp(),
                                        position == Math.min(1, h.people().size() - 1)))));
    }

    private void writePhones(List<Household> households) {
        rows.insert(
                "insert into phone (id, person_id, position, number) values (?, ?, ?, ?)",
                households.stream()
                        .flatMap(h -> h.people().stream())
                        .flatMap(p -> numbered(
                                p.phones(), (phone, position) -> row(phone.id(), p.id(), position, phone.number()))));
    }

    private void writePets(List<Household> households) {
        rows.insert(
                """
                insert into pet (id, customer_id, name, species_id, breed_id, sex, altered, birth_date, weight_grams, color, notes, deceased_on, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                households.stream()
                        .flatMap(h -> h.pets().stream()
                                .map(p -> row(
                                        p.id(),
                                        h.id(),
                                        p.name(),
                                        catalog.species(p.species()),
                                        catalog.breed(p),
                                        p.sex(),
                                        p.altered(),
                                        p.birthDate(),
                                        p.weightGrams(),
                                        p.color(),
                                        p.notes(),
                                        p.deceasedOn(),
                                        h.since()))));
    }

    private void writeWarnings(World world) {
        var giver = world.company().one(Role.FRONT_DESK).actor();
        rows.insert(
                "insert into pet_warning (id, pet_id, warning_type_id, note, since, given_by) values (?, ?, ?, ?, ?, ?)",
                world.households().stream()
                        .flatMap(h -> h.pets().stream())
                        .flatMap(p -> p.warnings().stream()
                                .map(w -> row(w.id(), p.id(), catalog.warning(w.code()), w.note(), w.since(), giver))));
    }

    private static <T> Stream<Object[]> numbered(List<T> all, BiFunction<T, Integer, Object[]> row) {
        return IntStream.range(0, all.size()).mapToObj(i -> row.apply(all.get(i), i));
    }
}
