package app.tailtown.demo;

import static app.tailtown.demo.Rows.row;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Writes day camp: groups and their places, prices, plans, and every visit with who came and went. */
record CampRows(Rows rows, CatalogIds catalog, JsonMapper json) {

    /** A line of a quote as the day-camp module reads it. */
    private record Line(UUID pet, boolean half, long amount) {}

    void write(World world) {
        var camp = world.camp();
        writeGroups(world);
        writeRates(world);
        writePlans(camp.plans());
        writeQuotes(camp.days());
        writeVisits(camp.days());
        writeCampers(camp.days());
        writePlaces(camp.days());
        writePlanDays(camp);
        writeFacts(camp.days());
    }

    private static UUID resort(DemoCamp.Group group) {
        return group.place().resort().id().value();
    }

    private void writeGroups(World world) {
        var groups = world.camp().groups();
        var opened = world.opened();
        rows.insert(
                "insert into camp_group (id, resort_id, name, position, opens, cut_off, closes) values (?, ?, ?, ?, '07:00', '13:00', '19:00')",
                groups.stream().map(g -> row(g.id(), resort(g), g.name(), g.position())));
        rows.insert(
                "insert into camp_group_service (resort_id, group_id, service_id) values (?, ?, ?)",
                groups.stream()
                        .flatMap(g -> g.services().stream().map(s -> row(resort(g), g.id(), catalog.service(s)))));
        rows.insert(
                "insert into camp_capacity (id, resort_id, group_id, valid, places) values (?, ?, ?, daterange(?, null), ?)",
                groups.stream().map(g -> row(g.capacity(), resort(g), g.id(), opened, g.places())));
    }

    /** The groups of a resort sell the same services at the same price. */
    private void writeRates(World world) {
        var opened = world.opened();
        rows.insert(
                "insert into camp_rate (id, resort_id, service_id, valid, half, full_day) values (?, ?, ?, daterange(?, null), ?, ?)",
                world.camp().groups().stream()
                        .limit(1)
                        .flatMap(g -> Stream.of(true, false)
                                .map(half -> row(
                                        g.rate(half),
                                        resort(g),
                                        catalog.service(g.service(half)),
                                        opened,
                                        g.half(),
                                        g.full()))));
    }

    private void writePlans(List<DemoCamp.Plan> plans) {
        rows.insert(
                """
                insert into camp_plan (id, resort_id, customer_id, service_id, group_id, part, weekdays, starts_on, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?::int[], ?, ?, ?)""",
                plans.stream()
                        .map(p -> row(
                                p.id(),
                                resort(p.group()),
                                p.household().id(),
                                catalog.service(p.group().service(!p.part().equals("full"))),
                                p.group().id(),
                                p.part(),
                                p.weekdays().toString().replace('[', '{').replace(']', '}'),
                                p.starts(),
                                p.made().at(),
                                p.made().by())));
        rows.insert(
                "insert into camp_plan_pet (resort_id, plan_id, pet_id) values (?, ?, ?)",
                plans.stream().flatMap(p -> p.pets().stream().map(pet -> row(resort(p.group()), p.id(), pet.id()))));
    }

    private void writeQuotes(List<CampDay> days) {
        rows.insert(
                "insert into quote (id, resort_id, currency, total_minor, lines, rules, made_at) values (?, ?, ?, ?, ?::jsonb, ?, ?)",
                days.stream()
                        .map(d -> row(
                                d.quote(),
                                resort(d.group()),
                                d.group().place().resort().currency().getCurrencyCode(),
                                d.amount() * d.pets().size(),
                                json.writeValueAsString(d.pets().stream()
                                        .map(p -> new Line(p.id(), d.isHalf(), d.amount()))
                                        .toList()),
                                d.group().rate(d.isHalf()).toString(),
                                d.at())));
    }

    private void writeVisits(List<CampDay> days) {
        rows.insert(
                """
                insert into camp_visit (id, resort_id, number, customer_id, service_id, group_id, day, part, quote_id, plan_id, booked_at, booked_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                days.stream()
                        .map(d -> row(
                                d.id(),
                                resort(d.group()),
                                d.number(),
                                d.household().id(),
                                catalog.service(service(d)),
                                d.group().id(),
                                d.day(),
                                d.part(),
                                d.quote(),
                                d.plan(),
                                d.at(),
                                d.booked().by())));
        var last = days.stream().collect(Collectors.toMap(d -> resort(d.group()), CampDay::number, Math::max));
        rows.insert(
                "insert into camp_visit_counter (resort_id, last_number) values (?, ?)",
                last.entrySet().stream().map(e -> row(e.getKey(), e.getValue())));
    }

    private void writeCampers(List<CampDay> days) {
        rows.insert(
                "insert into camp_visit_pet (resort_id, visit_id, pet_id, group_id, service_id, day) values (?, ?, ?, ?, ?, ?)",
                days.stream()
                        .flatMap(d -> d.pets().stream()
                                .map(p -> row(
                                        resort(d.group()),
                                        d.id(),
                                        p.id(),
                                        d.group().id(),
                                        catalog.service(service(d)),
                                        d.day()))));
    }

    private static String service(CampDay day) {
        return day.group().service(day.isHalf());
    }

    private record Key(DemoCamp.Group group, java.time.LocalDate day) {}

    private void writePlaces(List<CampDay> days) {
        var taken = days.stream()
                .collect(Collectors.toMap(
                        d -> new Key(d.group(), d.day()), d -> d.pets().size(), Integer::sum));
        rows.insert(
                "insert into camp_place (resort_id, group_id, day, capacity, taken) values (?, ?, ?, ?, ?)",
                taken.entrySet().stream()
                        .map(e -> row(
                                resort(e.getKey().group()),
                                e.getKey().group().id(),
                                e.getKey().day(),
                                e.getKey().group().places(),
                                e.getValue())));
    }

    private void writePlanDays(DemoCamp camp) {
        rows.insert(
                "insert into camp_plan_day (resort_id, plan_id, day, state, visit_id, at, by_whom) values (?, ?, ?, 'booked', ?, ?, ?)",
                camp.days().stream()
                        .filter(d -> d.plan().isPresent())
                        .map(d -> row(
                                resort(d.group()),
                                d.plan(),
                                d.day(),
                                d.id(),
                                d.at(),
                                d.booked().by())));
        rows.insert(
                "insert into camp_plan_day (resort_id, plan_id, day, state, why, at, by_whom) values (?, ?, ?, ?, ?, ?, ?)",
                camp.missed().stream()
                        .map(m -> row(
                                resort(m.plan().group()),
                                m.plan().id(),
                                m.day(),
                                m.full() ? "not-booked" : "skipped",
                                m.full() ? Optional.of("camp-full") : Optional.empty(),
                                m.plan().made().at(),
                                m.plan().made().by())));
    }

    private void writeFacts(List<CampDay> days) {
        rows.insert(
                "insert into camp_check_in (id, resort_id, visit_id, pet_id, at, by_whom) values (?, ?, ?, ?, ?, ?)",
                days.stream()
                        .flatMap(d -> d.visits().stream()
                                .map(v -> row(v.checkIn(), resort(d.group()), d.id(), v.pet(), v.in(), v.by()))));
        rows.insert(
                "insert into camp_check_out (id, resort_id, check_in_id, at, by_whom) values (?, ?, ?, ?, ?)",
                days.stream()
                        .flatMap(d -> d.visits().stream()
                                .flatMap(v -> v.left().stream()
                                        .map(l -> row(l.checkOut(), resort(d.group()), v.checkIn(), l.at(), l.by())))));
    }
}
