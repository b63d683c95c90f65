package app.tailtown.admission.agreements;

import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.NotFound;
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

/** The agreements of the bound company; their wording is kept by {@link AgreementVersions}. */
@Repository
public class Agreements {

    private static final String READ = """
            select a.id, a.name, a.resort_id, coalesce(r.name, '') as resort, a.version, f.version_id, f.number, f.published_on, f.counts_from,
                   d.id as draft_id, d.number as draft
              from agreement a
              left join resort r on r.organization_id = a.organization_id and r.id = a.resort_id
              left join agreement_in_force f on f.organization_id = a.organization_id and f.agreement_id = a.id
              left join agreement_version d on d.organization_id = a.organization_id and d.agreement_id = a.id and d.published_at is null
            """;

    private final JdbcClient jdbc;

    Agreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    public List<Agreement> list() {
        return jdbc.sql(READ + " order by lower(a.name), a.id")
                .query(Agreements::read)
                .list();
    }

    public Optional<Agreement> findById(UUID id) {
        return jdbc.sql(READ + " where a.id = ?")
                .param(id)
                .query(Agreements::read)
                .optional();
    }

    /** The agreement that something names: exactly what is about one has to name one that there is. */
    public Optional<Agreement> named(@Nullable UUID id, boolean isAboutOne) {
        if (isAboutOne && id == null) throw FieldsRefused.field("agreementId", "missing");
        if (id == null) return Optional.empty();
        if (!isAboutOne) throw FieldsRefused.field("agreementId", "only-for-agreement");
        return Optional.of(findById(id).orElseThrow(() -> FieldsRefused.field("agreementId", "unknown-id")));
    }

    Agreement find(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    /** Nobody else changes it or drafts for it before this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Agreement lock(UUID id) {
        var _ = jdbc.sql("select 1 from agreement where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        return find(id);
    }

    /** False when there is one of this name already. */
    boolean add(UUID id, NewAgreement what, OffsetDateTime at) {
        return jdbc.sql("""
                insert into agreement (id, name, resort_id, added_at) values (:id, :name, :resort, :at)
                on conflict (organization_id, lower(name)) do nothing""")
                        .param("id", id)
                        .param("name", what.name())
                        .param("resort", what.resortId(), Types.OTHER)
                        .param("at", at)
                        .update()
                == 1;
    }

    boolean isNamed(String name, UUID butNot) {
        return jdbc.sql("select exists (select from agreement where lower(name) = lower(?) and id <> ?)")
                .params(name, butNot)
                .query(Boolean.class)
                .single();
    }

    void rename(UUID id, String name) {
        jdbc.sql("update agreement set name = ?, version = version + 1 where id = ?")
                .params(name, id)
                .update();
    }

    private static Agreement read(ResultSet row, int number) throws SQLException {
        var inForce = row.getObject("version_id", UUID.class);
        var draft = row.getObject("draft_id", UUID.class);
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("resort_id", UUID.class),
                row.getString("resort"),
                row.getInt("version"),
                inForce == null
                        ? null
                        : new Agreement.InForce(
                                inForce,
                                row.getInt("number"),
                                row.getObject("published_on", LocalDate.class),
                                row.getInt("counts_from")),
                draft == null ? null : new Agreement.Draft(draft, row.getInt("draft")));
    }
}
