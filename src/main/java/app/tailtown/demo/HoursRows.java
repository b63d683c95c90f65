package app.tailtown.demo;

import static app.tailtown.demo.Rows.row;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes when the resorts are open, their holidays, and how short a stay may be at the first one. */
record HoursRows(Rows rows, Dice dice) {

    void write(World world) {
        var places =
                world.company().resorts().stream().filter(DemoResort::saysHours).toList();
        for (var place : places) {
            var resort = place.resort().id().value();
            writeWeek(resort, world.opened());
            writeHolidays(resort, world);
        }
        places.stream().findFirst().ifPresent(p -> writeSeasons(p.resort().id().value(), world));
    }

    private static Instant at(LocalDate opened) {
        return opened.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static IntStream years(World world) {
        return IntStream.rangeClosed(world.opened().getYear(), today(world).getYear() + 1);
    }

    private static LocalDate today(World world) {
        return LocalDate.ofInstant(world.moment().now(), ZoneOffset.UTC);
    }

    private void writeWeek(UUID resort, LocalDate opened) {
        var week = dice.id(at(opened));
        rows.insert(
                "insert into opening_week (id, resort_id, valid, created_at) values (?, ?, daterange(?, null), ?)",
                Stream.<Object[]>of(row(week, resort, opened, at(opened))));
        rows.insert(
                "insert into opening_window (resort_id, week_id, weekday, opens, closes) values (?, ?, ?, ?, ?)",
                Stream.of(DayOfWeek.values())
                        .flatMap(day -> DemoHours.week(day).spans().stream()
                                .map(s -> row(resort, week, day.getValue(), s.from(), s.until()))));
    }

    private void writeHolidays(UUID resort, World world) {
        var holidays = years(world)
                .mapToObj(DemoHours::holidays)
                .flatMap(all -> all.stream())
                .filter(h -> !h.day().isBefore(world.opened()))
                .toList();
        var ids = holidays.stream().map(_ -> dice.id(at(world.opened()))).toList();
        rows.insert(
                "insert into special_day (id, resort_id, name, days, created_at) values (?, ?, ?, daterange(?, ?), ?)",
                IntStream.range(0, holidays.size()).mapToObj(i -> {
                    var holiday = holidays.get(i);
                    return row(
                            ids.get(i),
                            resort,
                            holiday.name(),
                            holiday.day(),
                            holiday.day().plusDays(1),
                            at(world.opened()));
                }));
        rows.insert(
                "insert into special_window (resort_id, special_day_id, opens, closes) values (?, ?, ?, ?)",
                IntStream.range(0, holidays.size())
                        .boxed()
                        .flatMap(i -> holidays.get(i).times().spans().stream()
                                .map(s -> row(resort, ids.get(i), s.from(), s.until()))));
    }

    private void writeSeasons(UUID resort, World world) {
        rows.insert(
                """
                insert into minimum_stay (id, resort_id, name, nights_of, least, created_at)
                values (?, ?, ?, daterange(?, ?, '[]'), ?, ?)""",
                years(world)
                        .mapToObj(DemoHours::seasons)
                        .flatMap(all -> all.stream())
                        .filter(s -> !s.first().isBefore(world.opened()))
                        .map(s -> row(
                                dice.id(at(world.opened())),
                                resort,
                                s.name(),
                                s.first(),
                                s.last(),
                                DemoHours.Season.NIGHTS,
                                at(world.opened()))));
    }
}
