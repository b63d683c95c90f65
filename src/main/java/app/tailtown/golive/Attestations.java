package app.tailtown.golive;

import app.tailtown.operators.Operator;
import app.tailtown.platform.Columns;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What persons answer for. Nothing is changed or deleted: who looks again says it again, and who was wrong takes it back. */
final class Attestations {

    private static final int MOST = 2000;

    private final JdbcClient jdbc;

    Attestations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Attestation> list() {
        return jdbc.sql("select * from platform.attestations(?)")
                .param(MOST)
                .query(Attestations::read)
                .list();
    }

    void attest(Operator who, Attestation said) {
        var done = jdbc.sql("select platform.attest(?, ?, ?, ?, ?, ?, ?)")
                .params(
                        who.hash(),
                        said.at().atOffset(ZoneOffset.UTC),
                        said.id(),
                        said.box(),
                        said.asked(),
                        said.note(),
                        said.until().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (!done) throw new NotFound();
    }

    void withdraw(Operator who, UUID id, Instant at) {
        var done = jdbc.sql("select platform.withdraw_attestation(?, ?, ?)")
                .params(who.hash(), at.atOffset(ZoneOffset.UTC), id)
                .query(Boolean.class)
                .single();
        if (!done) throw new NotFound();
    }

    private static Attestation read(ResultSet row, int number) throws SQLException {
        return new Attestation(
                row.getObject("id", UUID.class),
                row.getString("box"),
                row.getString("asked"),
                row.getString("by_name"),
                row.getString("note"),
                Columns.time(row, "at"),
                Columns.time(row, "until"),
                Columns.instant(row, "withdrawn_at"));
    }
}
