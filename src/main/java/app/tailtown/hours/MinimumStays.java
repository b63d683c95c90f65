package app.tailtown.hours;

import app.tailtown.organizations.ResortId;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How short stays may be, by season. */
@Repository
class MinimumStays {

    private static final String READ = """
            select id, suite_type_id, name, lower(nights_of) as "from", upper(nights_of) as until, least from minimum_stay
            """;

    private final JdbcClient jdbc;

    MinimumStays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the earliest first. */
    List<MinimumStay> of(ResortId resort) {
        return jdbc.sql(READ + " where resort_id = ? order by nights_of, suite_type_id nulls first")
                .param(resort.value())
                .query(MinimumStays::read)
                .list();
    }

    MinimumStay find(UUID id) {
        return jdbc.sql(READ + " where id = ?")
                .param(id)
                .query(MinimumStays::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    ResortId resortOf(UUID id) {
        return jdbc.sql("select resort_id from minimum_stay where id = ?")
                .param(id)
                .query(UUID.class)
                .optional()
                .map(ResortId::new)
                .orElseThrow(NotFound::new);
    }

    /** The one in the way, when some of the nights have a minimum for the same suites. */
    Optional<MinimumStay> add(UUID id, ResortId resort, SetMinimumStay what, OffsetDateTime now) {
        var added = jdbc.sql("""
                insert into minimum_stay (id, resort_id, suite_type_id, name, nights_of, least, created_at)
                values (:id, :resort, :type, :name, daterange(:from, :until), :least, :now)
                on conflict on constraint one_minimum_a_night do nothing""")
                .param("id", id)
                .param("resort", resort.value())
                .param("type", what.suiteTypeId(), Types.OTHER)
                .param("name", what.name())
                .param("from", what.from())
                .param("until", what.last().plusDays(1))
                .param("least", what.nights())
                .param("now", now)
                .update();
        return added == 1 ? Optional.empty() : Optional.of(inTheWay(resort, what));
    }

    private MinimumStay inTheWay(ResortId resort, SetMinimumStay what) {
        return jdbc.sql(READ + """
                 where resort_id = :resort and suite_type_id is not distinct from :type and nights_of && daterange(:from, :until)
                 order by nights_of limit 1""")
                .param("resort", resort.value())
                .param("type", what.suiteTypeId(), Types.OTHER)
                .param("from", what.from())
                .param("until", what.last().plusDays(1))
                .query(MinimumStays::read)
                .single();
    }

    /** It keeps the nights before this one. */
    void end(UUID id, LocalDate until) {
        jdbc.sql("update minimum_stay set nights_of = daterange(lower(nights_of), ?) where id = ?")
                .params(until, id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from minimum_stay where id = ?").param(id).update();
    }

    private static MinimumStay read(ResultSet row, int number) throws SQLException {
        return new MinimumStay(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("from", LocalDate.class),
                row.getObject("until", LocalDate.class).minusDays(1),
                row.getInt("least"),
                row.getObject("suite_type_id", UUID.class));
    }
}
