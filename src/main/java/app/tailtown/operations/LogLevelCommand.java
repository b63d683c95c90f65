package app.tailtown.operations;

import app.tailtown.database.Database;
import app.tailtown.events.Kind;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrls;
import app.tailtown.logs.Loggers;
import app.tailtown.platform.Ids;
import java.io.PrintWriter;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "log-level",
        description =
                "How much a part of the house logs, for a time (on an external database as DATABASE_OWNER_URL); without a logger, which are changed now.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class LogLevelCommand implements Runnable {

    private static final String SAY = """
            insert into platform.log_level (logger, level, since, until) values (?, ?, now(), now() + make_interval(secs => ?))
            on conflict (logger) do update set level = excluded.level, since = excluded.since, until = excluded.until""";

    private static final String NOTE = """
            select platform.note_house_events(jsonb_build_array(jsonb_build_object('id', ?::uuid, 'kind', ?::text, 'actor', '', 'address', '', 'about', ?::text,
                   'firstAt', now(), 'lastAt', now(), 'times', 1, 'refused', false, 'request', 'log-level',
                   'facts', jsonb_build_object('level', ?::text, 'user', ?::text))))""";

    private final PrintWriter out;

    @Parameters(index = "0", arity = "0..1", paramLabel = "LOGGER", description = "For example app.tailtown.booking.")
    private String logger = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "LEVEL",
            description = "error, warn, info, debug or trace; usual takes back what was said.")
    private String level = "";

    @Option(names = "--minutes", paramLabel = "N", description = "For how long, at most a day (default: 15).")
    private int minutes = 15;

    LogLevelCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        run(Database.lookInto(Quietly.read()), System.getProperty("user.name"));
    }

    void run(DatabaseUrls urls, String user) {
        if (!logger.isEmpty()) change(urls, user);
        AsOwner.in(urls, jdbc -> {
                    var changed = jdbc.sql(
                                    "select logger || '  ' || level || '  until ' || until from platform.log_level where until > now() order by logger")
                            .query(String.class)
                            .list();
                    return changed.isEmpty() ? java.util.List.of("All loggers say what they usually do.") : changed;
                })
                .forEach(out::println);
    }

    private void change(DatabaseUrls urls, String user) {
        var isUsual = level.equals("usual");
        if (!isUsual)
            Loggers.refusal(logger, level).ifPresent(why -> {
                throw new CannotStart(why);
            });
        if (minutes < 1 || minutes > Duration.ofDays(1).toMinutes())
            throw new CannotStart("--minutes is from 1 to 1440.");
        var _ = AsOwner.in(urls, jdbc -> {
            if (isUsual) takeBack(jdbc);
            else jdbc.sql(SAY).params(logger, level, minutes * 60).update();
            return note(jdbc, user);
        });
    }

    private void takeBack(JdbcClient jdbc) {
        var gone = jdbc.sql("delete from platform.log_level where logger = ?")
                .param(logger)
                .update();
        if (gone == 0) throw new CannotStart("Nothing was said of " + logger + ".");
    }

    /** The operators read it among what concerns the installation. */
    private boolean note(JdbcClient jdbc, String user) {
        return jdbc.sql(NOTE)
                .params(Ids.next(), Kind.LOG_LEVEL_CHANGED.code(), logger + " " + level, level, user)
                .query((_, _) -> true)
                .single();
    }
}
