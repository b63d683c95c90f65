package app.tailtown.admission.rules;

import app.tailtown.catalog.Moment;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Strictness;
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

/** The rules of the bound company about the animals themselves. */
@Repository
public class AdmissionRules {

    private static final String READ = """
            select id, rule, species_id, service_id, service_kind, strictness, enforced_at, amount, away_months, agreement_id,
                   lower(valid) as "from", upper(valid) as until
              from admission_rule
            """;

    private final JdbcClient jdbc;

    AdmissionRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All there ever were, the earliest first. */
    public List<AdmissionRule> list() {
        return jdbc.sql(READ + " order by valid, id")
                .query(AdmissionRules::read)
                .list();
    }

    Optional<AdmissionRule> findById(UUID id) {
        return jdbc.sql(READ + " where id = ?")
                .param(id)
                .query(AdmissionRules::read)
                .optional();
    }

    /** Holds all of one rule in the order of their ids, then reads them afresh. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<AdmissionRule> lock(String rule) {
        jdbc.sql("select id from admission_rule where rule = ? order by id for update")
                .param(rule)
                .query(UUID.class)
                .list();
        return jdbc.sql(READ + " where rule = ? order by valid, id")
                .param(rule)
                .query(AdmissionRules::read)
                .list();
    }

    /** False when somebody else set one for the same days at this moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(AdmissionRule rule, OffsetDateTime at) {
        var kind = rule.serviceKind();
        return jdbc.sql("""
                insert into admission_rule (id, rule, species_id, service_id, service_kind, strictness, enforced_at, amount, away_months, agreement_id,
                                            valid, set_at)
                values (:id, :rule, :species, :service, :kind, :strictness, :enforced, :amount, :away, :agreement,
                        daterange(:from::date, null), :at)
                on conflict on constraint one_admission_rule_a_day do nothing""")
                        .param("id", rule.id())
                        .param("rule", rule.rule())
                        .param("species", rule.speciesId(), Types.OTHER)
                        .param("service", rule.serviceId(), Types.OTHER)
                        .param("kind", kind == null ? null : kind.code(), Types.VARCHAR)
                        .param("strictness", rule.strictness().code())
                        .param("enforced", rule.enforcedAt().code())
                        .param("amount", rule.amount(), Types.INTEGER)
                        .param("away", rule.awayMonths(), Types.INTEGER)
                        .param("agreement", rule.agreementId(), Types.OTHER)
                        .param("from", rule.from(), Types.DATE)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Lets it hold until this day, exclusive; null for no end. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(UUID id, @Nullable LocalDate until) {
        jdbc.sql("update admission_rule set valid = daterange(lower(valid), :until::date) where id = :id")
                .param("until", until, Types.DATE)
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(UUID id) {
        jdbc.sql("delete from admission_rule where id = ?").param(id).update();
    }

    private static AdmissionRule read(ResultSet row, int number) throws SQLException {
        var kind = row.getString("service_kind");
        return new AdmissionRule(
                row.getObject("id", UUID.class),
                row.getString("rule"),
                row.getObject("species_id", UUID.class),
                row.getObject("service_id", UUID.class),
                kind == null ? null : ServiceKind.of(kind),
                Strictness.of(row.getString("strictness")),
                Moment.of(row.getString("enforced_at")),
                row.getObject("amount", Integer.class),
                row.getObject("away_months", Integer.class),
                row.getObject("agreement_id", UUID.class),
                row.getObject("from", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}
