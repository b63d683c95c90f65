package app.tailtown.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the bound company requires, each from a date until another takes over. */
@Repository
public class Requirements {

    private static final String READ = """
            select id, immunization_type_id, service_id, service_kind, strictness, wait_days, enforced_at, lower(valid) as "from", upper(valid) as until from requirement
            """;

    private final JdbcClient jdbc;

    Requirements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All there ever were, the earliest first. */
    public List<Requirement> list() {
        return jdbc.sql(READ + " order by valid, id").query(Requirements::read).list();
    }

    public Optional<Requirement> findById(UUID id) {
        return jdbc.sql(READ + " where id = ?")
                .param(id)
                .query(Requirements::read)
                .optional();
    }

    /** Holds all of one type in the order of their ids, then reads them afresh: what somebody else did meanwhile is seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Requirement> lock(UUID immunizationType) {
        jdbc.sql("select id from requirement where immunization_type_id = ? order by id for update")
                .param(immunizationType)
                .query(UUID.class)
                .list();
        return jdbc.sql(READ + " where immunization_type_id = ? order by valid, id")
                .param(immunizationType)
                .query(Requirements::read)
                .list();
    }

    /** False when somebody else set one for the same days at this moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(Requirement rule, OffsetDateTime at) {
        var kind = rule.serviceKind();
        return jdbc.sql("""
                insert into requirement (id, immunization_type_id, service_id, service_kind, strictness, wait_days, enforced_at, valid, set_at)
                values (:id, :type, :service, :kind, :strictness, :wait, :enforced, daterange(:from::date, null), :at)
                on conflict on constraint one_requirement_a_day do nothing""")
                        .param("id", rule.id())
                        .param("type", rule.immunizationTypeId())
                        .param("service", rule.serviceId(), Types.OTHER)
                        .param("kind", kind == null ? null : kind.code(), Types.VARCHAR)
                        .param("strictness", rule.strictness().code())
                        .param("wait", rule.waitDays())
                        .param("enforced", rule.enforcedAt().code())
                        .param("from", rule.from(), Types.DATE)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Lets it hold until this day, exclusive; null for no end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID id, @Nullable LocalDate until) {
        jdbc.sql("update requirement set valid = daterange(lower(valid), :until::date) where id = :id")
                .param("until", until, Types.DATE)
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID id) {
        jdbc.sql("delete from requirement where id = ?").param(id).update();
    }

    private static Requirement read(ResultSet row, int number) throws SQLException {
        var kind = row.getString("service_kind");
        return new Requirement(
                row.getObject("id", UUID.class),
                row.getObject("immunization_type_id", UUID.class),
                row.getObject("service_id", UUID.class),
                kind == null ? null : ServiceKind.of(kind),
                Strictness.of(row.getString("strictness")),
                row.getInt("wait_days"),
                Moment.of(row.getString("enforced_at")),
                row.getObject("from", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}
