package app.tailtown.operations;

import app.tailtown.database.Database;
import app.tailtown.installation.DatabaseUrls;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "errors",
        description =
                "What went wrong by a fault of ours, alike ones counted together, whatever came last first (on an external database as DATABASE_OWNER_URL): exit code 1 when any is open.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ErrorList implements java.util.concurrent.Callable<Integer> {

    private static final String ALL = """
            select g.fingerprint, g.state, g.regressed_at is not null and g.state = 'open' as regressed, g.times, g.kind, g.place, g.said,
                   to_char(g.first_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as first_at,
                   to_char(g.last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as last_at, g.release_first, g.release_last,
                   (select count(*) from platform.error_company c where c.group_id = g.id) as companies
              from platform.error_group g
             where ? or g.state = 'open'
             order by g.last_at desc, g.id desc
             limit 500""";

    private final PrintWriter out;

    @Option(names = "--all", description = "Also what is resolved or ignored.")
    private boolean all;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    ErrorList(PrintWriter out) {
        this.out = out;
    }

    /** A group of them. */
    record Line(
            String fingerprint,
            String state,
            boolean regressed,
            long times,
            int companies,
            String kind,
            String place,
            String said,
            String firstAt,
            String lastAt,
            String releaseFirst,
            String releaseLast) {

        @Override
        public String toString() {
            var what = said.isEmpty() ? kind : kind + ": " + said;
            return "%s  %s  %s  %d times, %d companies  %s  in %s  (%s)"
                    .formatted(
                            lastAt,
                            fingerprint,
                            regressed ? "came again" : state,
                            times,
                            companies,
                            what,
                            place,
                            releaseLast);
        }
    }

    @Override
    public Integer call() {
        return list(Database.lookInto(Quietly.read()));
    }

    int list(DatabaseUrls urls) {
        var lines = AsOwner.in(
                urls, jdbc -> jdbc.sql(ALL).param(all).query(Line.class).list());
        if (json) out.println(JsonMapper.builder().build().writeValueAsString(lines));
        else say(lines);
        return lines.stream().anyMatch(l -> l.state().equals("open")) ? 1 : 0;
    }

    private void say(List<Line> lines) {
        if (lines.isEmpty()) out.println(all ? "None." : "None is open.");
        lines.forEach(out::println);
    }
}
