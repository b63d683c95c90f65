package app.tailtown.demo;

import static app.tailtown.demo.Rows.row;

import app.tailtown.identity.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the people who work for a company: their accounts, roles and tokens. */
record StaffRows(Rows rows, JdbcClient jdbc) {

    /** The demo's tokens outlive the demo. */
    private static final Instant NEVER = Instant.parse("2099-12-31T00:00:00Z");

    /** What a person comes in with, as hashes only. */
    record Entry(Company.Colleague colleague, UUID token, String passwordHash, String tokenSecret, UUID grant) {}

    void write(Instant at, List<Entry> entries) {
        entries.stream().filter(e -> e.colleague().opensAccount()).forEach(this::openAccount);
        rows.insert(
                "insert into staff (id, account_id, name, language, created_at) values (?, ?, ?, ?, ?)",
                entries.stream()
                        .map(e -> e.colleague())
                        .map(c -> row(c.staff(), c.account(), c.name(), c.language(), at)));
        rows.insert(
                "insert into staff_grant (id, staff_id, role, resort_id, granted_at) values (?, ?, ?, ?, ?)",
                entries.stream()
                        .map(e -> row(
                                e.grant(),
                                e.colleague().staff(),
                                e.colleague().role().code(),
                                e.colleague().only().map(r -> r.id().value()),
                                at)));
        entries.forEach(e -> issueToken(e, at));
    }

    private void openAccount(Entry entry) {
        jdbc.sql("select platform.open_account(?, ?, ?)")
                .params(entry.colleague().account(), entry.colleague().email(), entry.passwordHash())
                .query((_, _) -> true)
                .single();
    }

    private void issueToken(Entry entry, Instant at) {
        var only = entry.colleague().only().map(r -> r.id().value());
        jdbc.sql("select platform.issue_token(:id, :hash, :name, :role, :resort, :at, :expires)")
                .param("id", entry.token())
                .param("hash", Secrets.hash(entry.tokenSecret()))
                .param("name", "Demo: " + entry.colleague().name())
                .param("role", entry.colleague().role().code())
                .param("resort", only.orElse(null), java.sql.Types.OTHER)
                .param("at", Rows.at(at))
                .param("expires", Rows.at(NEVER))
                .query((_, _) -> true)
                .single();
    }
}
