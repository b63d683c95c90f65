package app.tailtown.hours;

import app.tailtown.organizations.ResortId;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Times;
import app.tailtown.platform.Times.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The weeks and the special days of resorts. */
@Repository
class OpeningTimes {

    /** A window is "weekday opens closes"; of a special day it has weekday 0. */
    private static final String WEEKS = """
            select w.id, null as name, lower(w.valid) as "from", upper(w.valid) as until,
                   array(select o.weekday || ' ' || o.opens || ' ' || o.closes from opening_window o
                          where o.organization_id = w.organization_id and o.week_id = w.id) as windows
              from opening_week w""";

    private static final String SPECIAL_DAYS = """
            select s.id, s.name, lower(s.days) as "from", upper(s.days) as until,
                   array(select 0 || ' ' || o.opens || ' ' || o.closes from special_window o
                          where o.organization_id = s.organization_id and o.special_day_id = s.id) as windows
              from special_day s""";

    private final JdbcClient jdbc;

    OpeningTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that ever held at the resort and will. */
    OpeningHours of(ResortId resort) {
        var rows = jdbc.sql(WEEKS + " where w.resort_id = :resort union all " + SPECIAL_DAYS
                        + " where s.resort_id = :resort order by \"from\"")
                .param("resort", resort.value())
                .query(Row::read)
                .list();
        return new OpeningHours(
                rows.stream().filter(r -> r.name() == null).map(Row::week).toList(),
                rows.stream().filter(r -> r.name() != null).map(Row::specialDay).toList());
    }

    Week findWeek(UUID id) {
        return jdbc.sql(WEEKS + " where w.id = ?")
                .param(id)
                .query(Row::read)
                .optional()
                .map(Row::week)
                .orElseThrow(NotFound::new);
    }

    SpecialDay findSpecialDay(UUID id) {
        return jdbc.sql(SPECIAL_DAYS + " where s.id = ?")
                .param(id)
                .query(Row::read)
                .optional()
                .map(Row::specialDay)
                .orElseThrow(NotFound::new);
    }

    ResortId resortOf(UUID id) {
        return jdbc.sql(
                        "select resort_id from opening_week where id = :id union all select resort_id from special_day where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .map(ResortId::new)
                .orElseThrow(NotFound::new);
    }

    /** Holds the weeks of the resort in the order of their ids: whoever comes second sees what the first one did. */
    void lockWeeks(ResortId resort) {
        jdbc.sql("select id from opening_week where resort_id = ? order by id for update")
                .param(resort.value())
                .query(UUID.class)
                .list();
    }

    /** False when somebody else set one for the same days at this moment. */
    boolean addWeek(UUID id, ResortId resort, LocalDate from, Map<DayOfWeek, Times> days, OffsetDateTime now) {
        var added = jdbc.sql("""
                insert into opening_week (id, resort_id, valid, created_at) values (?, ?, daterange(?, null), ?)
                on conflict on constraint one_week_at_a_time do nothing""").params(id, resort.value(), from, now).update();
        if (added == 0) return false;
        days.forEach((day, times) -> times.spans()
                .forEach(s -> jdbc.sql(
                                "insert into opening_window (resort_id, week_id, weekday, opens, closes) values (?, ?, ?, ?, ?)")
                        .params(resort.value(), id, day.getValue(), s.from(), s.until())
                        .update()));
        return true;
    }

    /** Lets a week hold until this day, exclusive; null for no end. */
    void endWeek(UUID id, @Nullable LocalDate until) {
        jdbc.sql("update opening_week set valid = daterange(lower(valid), :until::date) where id = :id")
                .param("until", until)
                .param("id", id)
                .update();
    }

    void removeWeek(UUID id) {
        jdbc.sql("delete from opening_window where week_id = ?").param(id).update();
        jdbc.sql("delete from opening_week where id = ?").param(id).update();
    }

    /** The one in the way, when some of the days are special already. */
    Optional<SpecialDay> addSpecialDay(UUID id, ResortId resort, CloseDates what, Times times, OffsetDateTime now) {
        var added = jdbc.sql("""
                insert into special_day (id, resort_id, name, days, created_at) values (?, ?, ?, daterange(?, ?), ?)
                on conflict on constraint a_day_is_special_once do nothing""")
                .params(
                        id,
                        resort.value(),
                        what.name(),
                        what.from(),
                        what.last().plusDays(1),
                        now)
                .update();
        if (added == 0) return Optional.of(inTheWay(resort, what));
        times.spans()
                .forEach(s -> jdbc.sql(
                                "insert into special_window (resort_id, special_day_id, opens, closes) values (?, ?, ?, ?)")
                        .params(resort.value(), id, s.from(), s.until())
                        .update());
        return Optional.empty();
    }

    private SpecialDay inTheWay(ResortId resort, CloseDates what) {
        return jdbc.sql(SPECIAL_DAYS + " where s.resort_id = ? and s.days && daterange(?, ?) order by s.days limit 1")
                .params(resort.value(), what.from(), what.last().plusDays(1))
                .query(Row::read)
                .single()
                .specialDay();
    }

    /** It keeps the days before this one. */
    void endSpecialDay(UUID id, LocalDate until) {
        jdbc.sql("update special_day set days = daterange(lower(days), ?) where id = ?")
                .params(until, id)
                .update();
    }

    void removeSpecialDay(UUID id) {
        jdbc.sql("delete from special_window where special_day_id = ?")
                .param(id)
                .update();
        jdbc.sql("delete from special_day where id = ?").param(id).update();
    }

    private record Row(
            UUID id,
            @Nullable String name,
            LocalDate from,
            @Nullable LocalDate until,
            List<String> windows) {

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getObject("from", LocalDate.class),
                    row.getObject("until", LocalDate.class),
                    List.of((String[]) row.getArray("windows").getArray()));
        }

        Week week() {
            var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
            windows.forEach(w -> days.computeIfAbsent(
                            DayOfWeek.of(Integer.parseInt(w.substring(0, 1))), _ -> new ArrayList<>())
                    .add(span(w)));
            var times = new EnumMap<DayOfWeek, Times>(DayOfWeek.class);
            days.forEach((day, spans) -> times.put(day, new Times(spans)));
            return new Week(id, from, until, times);
        }

        SpecialDay specialDay() {
            var through = java.util.Objects.requireNonNull(until).minusDays(1);
            var times = new Times(windows.stream().map(Row::span).toList());
            return new SpecialDay(id, java.util.Objects.requireNonNull(name), from, through, times);
        }

        private static Span span(String window) {
            var times = Stream.of(window.substring(2).split(" "))
                    .map(LocalTime::parse)
                    .toList();
            return new Span(times.getFirst(), times.getLast());
        }
    }
}
