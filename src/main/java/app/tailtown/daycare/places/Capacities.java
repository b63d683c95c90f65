package app.tailtown.daycare.places;

import app.tailtown.platform.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many places a group has, from a day on until another row takes over, and the days that differ. */
@Repository
class Capacities {

    private static final String READ = """
            select id, resort_id, group_id, lower(valid) as "from", upper(valid) as until, places from camp_capacity
            """;

    private static final String EXCEPTIONS = "select id, resort_id, group_id, day, places, reason from camp_exception ";

    private final JdbcClient jdbc;

    Capacities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every row of a group, the earliest first. */
    List<Capacity> of(CampGroupId group) {
        return jdbc.sql(READ + " where group_id = ? order by valid")
                .param(group.value())
                .query(Capacity.class)
                .list();
    }

    Capacity find(UUID id) {
        return jdbc.sql(READ + " where id = ?")
                .param(id)
                .query(Capacity.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(UUID id, CampGroup group, SetCapacity what) {
        jdbc.sql(
                        "insert into camp_capacity (id, resort_id, group_id, valid, places) values (?, ?, ?, daterange(?, null), ?)")
                .params(id, group.resortId().value(), group.id().value(), what.from(), what.places())
                .update();
    }

    /** Lets one hold until this day, exclusive; null for no end. */
    void end(UUID id, @Nullable LocalDate until) {
        jdbc.sql("update camp_capacity set valid = daterange(lower(valid), :until::date) where id = :id")
                .param("until", until)
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from camp_capacity where id = ?").param(id).update();
    }

    /** From a day on, the earliest first. */
    List<CampException> exceptions(CampGroupId group, LocalDate from) {
        return jdbc.sql(EXCEPTIONS + " where group_id = ? and day >= ? order by day")
                .params(group.value(), from)
                .query(CampException.class)
                .list();
    }

    CampException exception(UUID id) {
        return jdbc.sql(EXCEPTIONS + " where id = ?")
                .param(id)
                .query(CampException.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** One a day: what was said of the day before is replaced. */
    UUID keep(UUID id, CampGroup group, KeepException what) {
        return jdbc.sql("""
                insert into camp_exception (id, resort_id, group_id, day, places, reason) values (?, ?, ?, ?, ?, ?)
                on conflict on constraint one_exception_a_day do update set places = excluded.places, reason = excluded.reason
                returning id""")
                .params(id, group.resortId().value(), group.id().value(), what.day(), what.places(), what.reason())
                .query(UUID.class)
                .single();
    }

    void removeException(UUID id) {
        jdbc.sql("delete from camp_exception where id = ?").param(id).update();
    }
}
