package app.tailtown.admission.agreements;

import app.tailtown.customers.CustomerId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signatures in the database. */
@Repository
class Signatures {

    private static final String READ = """
            select g.*, v.agreement_id, a.name as agreement, v.number, w.at as taken_back_at, coalesce(w.why, '') as why,
                   w.id is null and v.number >= coalesce((select f.counts_from from agreement_in_force f where f.agreement_id = v.agreement_id), 1) as counts,
                   coalesce((select s.name from staff s where 'staff:' || s.id = g.recorded_by), '') as recorder,
                   coalesce((select s.name from staff s where 'staff:' || s.id = w.by_whom), '') as withdrawer
              from agreement_signature g
              join agreement_version v on v.organization_id = g.organization_id and v.id = g.version_id
              join agreement a on a.organization_id = v.organization_id and a.id = v.agreement_id
              left join agreement_signature_withdrawal w on w.organization_id = g.organization_id and w.signature_id = g.id and w.undone_at is null
            """;

    private final JdbcClient jdbc;

    Signatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Signature> of(CustomerId customer) {
        return jdbc.sql(READ + " where g.customer_id = ? order by g.signed_on desc, g.recorded_at desc, g.id desc")
                .param(customer.value())
                .query(Signatures::read)
                .list();
    }

    Signature find(UUID id) {
        return jdbc.sql(READ + " where g.id = ?")
                .param(id)
                .query(Signatures::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(UUID id, CustomerId customer, KeepSignature what, OffsetDateTime at) {
        jdbc.sql("""
                insert into agreement_signature (id, customer_id, version_id, signed_by, signed_on, how, note, drawing, recorded_at)
                values (:id, :customer, :version, :by, :on, :how, :note, :drawing, :at)""")
                .param("id", id)
                .param("customer", customer.value())
                .param("version", what.agreementVersionId())
                .param("by", what.signedBy())
                .param("on", what.signedOn())
                .param("how", what.how())
                .param("note", what.note())
                .param("drawing", what.drawing().isEmpty() ? null : what.drawing(), Types.VARCHAR)
                .param("at", at)
                .update();
    }

    /** False when it was taken back already, at this very moment or before. */
    boolean takeBack(UUID id, UUID signature, String why, OffsetDateTime at) {
        return jdbc.sql("""
                insert into agreement_signature_withdrawal (id, signature_id, why, at) values (?, ?, ?, ?)
                on conflict (organization_id, signature_id) where undone_at is null do nothing""").params(id, signature, why, at).update() == 1;
    }

    /** False when it was not taken back. */
    boolean restore(UUID signature, OffsetDateTime at) {
        return jdbc.sql("""
                update agreement_signature_withdrawal set undone_at = ?, undone_by = current_actor()
                 where signature_id = ? and undone_at is null""").params(at, signature).update() == 1;
    }

    private static Signature read(ResultSet row, int number) throws SQLException {
        return new Signature(
                row.getObject("id", UUID.class),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getObject("agreement_id", UUID.class),
                row.getString("agreement"),
                row.getObject("version_id", UUID.class),
                row.getInt("number"),
                row.getBoolean("counts"),
                row.getString("signed_by"),
                row.getObject("signed_on", LocalDate.class),
                Signature.How.of(row.getString("how")),
                row.getString("note"),
                Objects.requireNonNullElse(row.getString("drawing"), ""),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorder"),
                Columns.instant(row, "taken_back_at"),
                row.getString("withdrawer"),
                row.getString("why"));
    }
}
