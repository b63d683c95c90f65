package app.tailtown.operations;

import app.tailtown.database.Database;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrls;
import java.io.PrintWriter;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "disable",
        description =
                "Somebody runs this installation no more (on an external database as DATABASE_OWNER_URL): out of the console and of every company at once.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class OperatorDisable implements Runnable {

    private final PrintWriter out;

    @Parameters(index = "0", paramLabel = "EMAIL", description = "Their address.")
    private String email = "";

    OperatorDisable(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        disable(Database.lookInto(Quietly.read()));
    }

    void disable(DatabaseUrls urls) {
        AsOwner.in(urls, this::write);
        out.println(email + " is no operator any more. What they did keeps their name; a place in a company stays.");
    }

    private boolean write(JdbcClient jdbc) {
        var account = find(jdbc, email);
        jdbc.sql("update platform.operator set disabled_at = coalesce(disabled_at, now()) where account_id = ?")
                .param(account)
                .update();
        jdbc.sql("update platform.operator_session set ended_at = now() where account_id = ? and ended_at is null")
                .param(account)
                .update();
        // Each is a leaving that the company reads.
        jdbc.sql("""
                update platform.session set ended_at = now(), ended_why = 'disabled'
                 where account_id = ? and operator_entry_id is not null and ended_at is null""").param(account).update();
        return true;
    }

    static UUID find(JdbcClient jdbc, String email) {
        return jdbc.sql("""
                        select p.account_id from platform.operator p join platform.account a on a.id = p.account_id
                         where lower(a.email) = lower(?)""")
                .param(email)
                .query(UUID.class)
                .optional()
                .orElseThrow(
                        () -> new CannotStart(email + " is no operator. `tailtown operator list` names them all."));
    }
}
