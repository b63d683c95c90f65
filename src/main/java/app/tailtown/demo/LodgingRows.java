package app.tailtown.demo;

import static app.tailtown.demo.Rows.row;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes suites, their types, what they cost, and when they are out of service. */
record LodgingRows(Rows rows, CatalogIds catalog) {

    void write(World world) {
        var opened = world.opened().atStartOfDay(ZoneOffset.UTC).toInstant();
        writeTypes(world, opened);
        writeSuites(world, opened);
        writeRates(world, opened);
        writeClosures(world);
    }

    private void writeTypes(World world, Instant opened) {
        var position = new AtomicInteger();
        rows.insert(
                "insert into suite_type (id, name, description, position, created_at) values (?, ?, ?, ?, ?)",
                world.lodgings().types().stream()
                        .map(t -> row(
                                t.id(), t.kind().name(), t.kind().description(), position.getAndIncrement(), opened)));
    }

    private void writeSuites(World world, Instant opened) {
        rows.insert("""
                insert into suite (id, resort_id, suite_type_id, name, area, position, maximum_pets, species_id, weight_limit_grams, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", world.lodgings().suites().stream().map(s -> {
            var kind = s.type().kind();
            return row(
                    s.id(),
                    s.resort().id().value(),
                    s.type().id(),
                    s.name(),
                    s.area(),
                    s.position(),
                    kind.maximumPets(),
                    kind.species().map(catalog::species),
                    kind.heaviestKg() == 0 ? Optional.empty() : kind.heaviestKg() * 1000,
                    opened);
        }));
    }

    private void writeRates(World world, Instant opened) {
        rows.insert(
                """
                insert into suite_rate (id, resort_id, suite_type_id, valid, per_night, created_at)
                values (?, ?, ?, daterange(?, null), ?::bigint[], ?)""",
                world.lodgings().rates().stream()
                        .map(r -> row(
                                r.id(),
                                r.resort().id().value(),
                                r.type().id(),
                                world.opened(),
                                r.perNight().toString().replace('[', '{').replace(']', '}'),
                                opened)));
    }

    private void writeClosures(World world) {
        rows.insert("""
                insert into let (id, resort_id, suite_id, suite_type_id, kind, holder_id, span, arrives_on, departs_on, pinned, reason, created_at)
                values (?, ?, ?, ?, 'out-of-service', ?, tstzrange(?, ?), ?, ?, true, ?, ?)""", world.outOfService().stream().map(o -> {
            var suite = o.closure().suite();
            return row(
                    o.let(),
                    suite.resort().id().value(),
                    suite.id(),
                    suite.type().id(),
                    o.id(),
                    suite.resort().turnoverOn(o.closure().from()),
                    suite.resort().turnoverOn(o.closure().to()),
                    o.closure().from(),
                    o.closure().to(),
                    o.reason(),
                    o.since());
        }));
    }
}
