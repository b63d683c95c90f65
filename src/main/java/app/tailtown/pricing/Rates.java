package app.tailtown.pricing;

import app.tailtown.lodging.Stay;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.Resort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
            List<Long> perNight) {

        boolean covers(LocalDate night) {
            return (from == null || !night.isBefore(from)) && (until == null || night.isBefore(until));
        }

        long of(int ordinal) {
            return perNight.get(Math.min(ordinal, perNight.size()) - 1);
        }
    }

    Map<UUID, List<Rate>> during(Resort resort, Collection<SuiteTypeId> types, Stay stay) {
        return jdbc
                .sql("""
                select id, suite_type_id, lower(valid) as "from", upper(valid) as until, per_night from suite_rate
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

    private static Rate read(ResultSet row, int number) throws SQLException {
        return new Rate(
                row.getObject("id", UUID.class),
                row.getObject("suite_type_id", UUID.class),
                row.getObject("from", LocalDate.class),
                row.getObject("until", LocalDate.class),
                Arrays.asList((Long[]) row.getArray("per_night").getArray()));
    }
}
