package app.tailtown.admission.agreements;

import app.tailtown.platform.Columns;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wording of agreements in the database, which refuses to change what was published. */
@Repository
class AgreementVersions {

    private static final String READ = """
            select v.*, a.name as agreement,
                   coalesce((select s.name from staff s where 'staff:' || s.id = v.drafted_by), '') as drafter,
                   coalesce((select s.name from staff s where 'staff:' || s.id = v.published_by), '') as publisher
              from agreement_version v
              join agreement a on a.organization_id = v.organization_id and a.id = v.agreement_id
            """;

    private final JdbcClient jdbc;

    AgreementVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<AgreementVersion> of(UUID agreement) {
        return jdbc.sql(READ + " where v.agreement_id = ? order by v.number desc")
                .param(agreement)
                .query(AgreementVersions::read)
                .list();
    }

    /** Those that may be signed, those in force first, then the latest. */
    List<AgreementVersion> published() {
        return jdbc.sql(READ + """
                 where v.published_at is not null
                 order by v.number < (select f.number from agreement_in_force f where f.agreement_id = v.agreement_id), lower(a.name), a.id, v.number desc""").query(AgreementVersions::read).list();
    }

    /** By name. */
    List<AgreementVersion> byIds(List<UUID> ids) {
        return jdbc.sql(READ + " where v.id = any (?) order by lower(a.name), v.id")
                .param(ids.toArray(UUID[]::new))
                .query(AgreementVersions::read)
                .list();
    }

    Optional<AgreementVersion> findById(UUID id) {
        return jdbc.sql(READ + " where v.id = ?")
                .param(id)
                .query(AgreementVersions::read)
                .optional();
    }

    AgreementVersion find(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    /** With the next number; the agreement is held. */
    void draft(UUID id, UUID agreement, KeepVersion what, OffsetDateTime at) {
        jdbc.sql("""
                insert into agreement_version (id, agreement_id, number, text, earlier_stand, drafted_at)
                select :id, :agreement, coalesce(max(number), 0) + 1, :text, :stand, :at from agreement_version where agreement_id = :agreement""")
                .param("id", id)
                .param("agreement", agreement)
                .param("text", what.text())
                .param("stand", what.earlierSignaturesStand())
                .param("at", at)
                .update();
    }

    /** False when somebody edited or published it since. */
    boolean edit(UUID id, int version, KeepVersion what) {
        return jdbc.sql("""
                update agreement_version set text = ?, earlier_stand = ?, version = version + 1
                 where id = ? and version = ? and published_at is null""")
                        .params(what.text(), what.earlierSignaturesStand(), id, version)
                        .update()
                == 1;
    }

    /** False when somebody edited or published it since. */
    boolean publish(UUID id, int version, LocalDate day, OffsetDateTime at) {
        return jdbc.sql("""
                update agreement_version set published_at = ?, published_by = current_actor(), published_on = ?
                 where id = ? and version = ? and published_at is null""").params(at, day, id, version).update() == 1;
    }

    private static AgreementVersion read(ResultSet row, int number) throws SQLException {
        var published = Columns.instant(row, "published_at");
        return new AgreementVersion(
                row.getObject("id", UUID.class),
                row.getObject("agreement_id", UUID.class),
                row.getString("agreement"),
                row.getInt("number"),
                row.getString("text"),
                row.getBoolean("earlier_stand"),
                row.getInt("version"),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                row.getString("drafter"),
                published,
                row.getString("publisher"),
                row.getObject("published_on", LocalDate.class));
    }
}
