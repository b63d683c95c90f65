package app.tailtown.operations;

import app.tailtown.database.Database;
import app.tailtown.installation.DatabaseUrls;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "Who may run this installation, since when, and when they were last at its console.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
record OperatorList(PrintWriter out) implements Runnable {

    private static final String ALL = """
            select a.email || '  ' || p.name || '  since ' || to_char(p.since at time zone 'UTC', 'YYYY-MM-DD')
                   || coalesce('  last seen ' || to_char(s.last at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || 'Z', '  never seen')
                   || case when p.disabled_at is null then '' else '  disabled' end
              from platform.operator p join platform.account a on a.id = p.account_id
              left join lateral (select max(x.last_seen_at) as last from platform.operator_session x where x.account_id = p.account_id) s on true
             order by lower(a.email)""";

    @Override
    public void run() {
        list(Database.lookInto(Quietly.read()));
    }

    void list(DatabaseUrls urls) {
        var lines = AsOwner.in(urls, jdbc -> jdbc.sql(ALL).query(String.class).list());
        if (lines.isEmpty()) out.println("Nobody. Name somebody: tailtown operator add EMAIL NAME");
        lines.forEach(out::println);
    }
}
