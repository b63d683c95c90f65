package app.tailtown.lodging;

import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Columns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How full a night is, after the one definition there is: {@code tenant.overnight}. A night belongs to the local date it begins on; who comes before dawn or
 * leaves then has slept in the night that is ending.
 */
@Repository
@Transactional(readOnly = true)
public class Tonight {

    private final JdbcClient jdbc;
    private final Clock clock;

    Tonight(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Guests and beds, which are two numbers.
     *
     * @param pets who sleeps here; {@code stillToCome} of them are expected and not here
     * @param suitesOccupied in which somebody sleeps, of {@code suites}
     * @param withoutSuite pets who sleep here and have no suite
     */
    public record Counts(int pets, int stillToCome, int suitesOccupied, int withoutSuite, int suites) {}

    /** In the night that begins on the resort's own today. */
    public Counts ofToday(ResortId resort) {
        return jdbc.sql("""
                select n.* from resort r
                 cross join lateral overnight_counts(r.id, (:now::timestamptz at time zone r.time_zone)::date, :now) n where r.id = :resort""")
                .param("resort", resort.value())
                .param("now", Columns.now(clock))
                .query(Counts.class)
                .single();
    }

    /** Who sleeps in which suite in the night that begins on the resort's own today. */
    Map<SuiteId, List<Party>> guests(ResortId resort) {
        return jdbc
                .sql("""
                select o.suite_id, o.reservation_id, array_agg(o.pet_id) as pets from resort r
                 cross join lateral overnight(r.id, (:now::timestamptz at time zone r.time_zone)::date, :now) o
                 where r.id = :resort and o.suite_id is not null group by o.suite_id, o.reservation_id order by o.reservation_id""")
                .param("resort", resort.value())
                .param("now", Columns.now(clock))
                .query((row, _) -> Map.entry(
                        new SuiteId(row.getObject("suite_id", UUID.class)),
                        Party.of(new HolderId(row.getObject("reservation_id", UUID.class)), List.of((UUID[])
                                row.getArray("pets").getArray()))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    public Counts of(ResortId resort, LocalDate night) {
        return jdbc.sql("select * from overnight_counts(:resort, :night, :now)")
                .param("resort", resort.value())
                .param("night", night)
                .param("now", Columns.now(clock))
                .query(Counts.class)
                .single();
    }
}
