package app.tailtown.pricing;

import app.tailtown.lodging.Stay;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Effective;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Succession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nightly rates of a resort, each valid from a date until another takes over. */
@Repository
class Rates {

    private static final String READ = """
            select id, suite_type_id, lower(valid) as "from", upper(valid) as until, per_night from suite_rate
            """;

    private final JdbcClient jdbc;

    Rates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A rate as it stands for a while.
     *
     * @param until exclusive; null while no other follows
     * @param perNight minor units for the first pet, the second, …; the last counts for every further one
     */
    record Rate(
            UUID id,
            UUID suiteTypeId,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<Long> perNight) implements Effective {

        boolean touches(Stay stay) {
            return (from == null || from.isBefore(stay.departs())) && (until == null || until.isAfter(stay.arrives()));
        }

        /** Minor units for the pet of this place in the suite: 1 for the first. */
        long of(int ordinal) {
            return perNight.get(Math.min(ordinal, perNight.size()) - 1);
        }
    }

    Map<UUID, List<Rate>> during(Resort resort, Collection<SuiteTypeId> types, Stay stay) {
        return jdbc
                .sql(READ + """
                 where resort_id = :resort and suite_type_id = any (:types) and valid && daterange(:arrives, :departs)
                 order by valid""")
                .param("resort", resort.id().value())
                .param("types", types.stream().map(SuiteTypeId::value).toArray(UUID[]::new))
                .param("arrives", stay.arrives())
                .param("departs", stay.departs())
                .query(Rates::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Rate::suiteTypeId));
    }

    /** Every rate of the resort, the earliest first. */
    Map<UUID, List<Rate>> list(Resort resort) {
        return jdbc
                .sql(READ + " where resort_id = ? order by valid")
                .param(resort.id().value())
                .query(Rates::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Rate::suiteTypeId));
    }

    Succession<Rate> of(Resort resort, UUID type) {
        return new Succession<>(jdbc.sql(READ + " where resort_id = ? and suite_type_id = ? order by valid")
                .params(resort.id().value(), type)
                .query(Rates::read)
                .list());
    }

    /** Holds every rate of the type in the order of their ids, then reads them afresh: what somebody else did meanwhile is seen. */
    Succession<Rate> lock(Resort resort, UUID type) {
        jdbc.sql("select id from suite_rate where resort_id = ? and suite_type_id = ? order by id for update")
                .params(resort.id().value(), type)
                .query(UUID.class)
                .list();
        return of(resort, type);
    }

    Rate find(UUID id) {
        return jdbc.sql(READ + " where id = ?")
                .param(id)
                .query(Rates::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    ResortId resortOf(UUID id) {
        return jdbc.sql("select resort_id from suite_rate where id = ?")
                .param(id)
                .query(UUID.class)
                .optional()
                .map(ResortId::new)
                .orElseThrow(NotFound::new);
    }

    /** False when somebody else set one for the same days at this moment. */
    boolean add(UUID id, Resort resort, SetRate what, OffsetDateTime at) {
        return jdbc.sql("""
                insert into suite_rate (id, resort_id, suite_type_id, valid, per_night, created_at)
                values (?, ?, ?, daterange(?, null), ?, ?) on conflict on constraint one_rate_a_day do nothing""")
                        .params(
                                id,
                                resort.id().value(),
                                what.suiteTypeId(),
                                what.from(),
                                what.perNight().toArray(Long[]::new),
                                at)
                        .update()
                == 1;
    }

    /** Lets a rate hold until this day, exclusive; null for no end. */
    void end(UUID id, @Nullable LocalDate until) {
        jdbc.sql("update suite_rate set valid = daterange(lower(valid), :until::date) where id = :id")
                .param("until", until)
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from suite_rate where id = ?").param(id).update();
    }

    private static Rate read(ResultSet row, int number) throws SQLException {
        return new Rate(
                row.getObject("id", UUID.class),
                row.getObject("suite_type_id", UUID.class),
                row.getObject("from", LocalDate.class),
                row.getObject("until", LocalDate.class),
                Arrays.asList((Long[]) row.getArray("per_night").getArray()));
    }
}
