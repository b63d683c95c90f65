package app.tailtown.ops;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The next release comes while people work, with a migration of a large table; it is taken back; and one that does not start takes itself back. */
record Exchange(Site site, Baselines baselines, Traffic traffic) {

    private static final int ROWS = Integer.getInteger("chaos.rows", 1_000_000);
    private static final long NORMAL_MILLIS = 20_000;

    /** Of the table into which every booking writes. */
    private static final Map<String, String> EXPAND = Map.of(
            "db/migration/V900__chaos_expands.sql",
            """
            -- For an experiment. Back: drop the column.
            alter table tenant.idempotency_key add column chaos_note text;
            alter table tenant.idempotency_key add constraint chaos_is_short check (length(chaos_note) < 100) not valid;
            """,
            "db/migration/V901__chaos_index.sql",
            """
            -- For an experiment. Back: drop the index.
            create index concurrently chaos_by_age on tenant.idempotency_key (organization_id, created_at, key);
            """,
            "db/migration/V902__chaos_is_valid.sql",
            """
            -- For an experiment. Back: nothing to do.
            alter table tenant.idempotency_key validate constraint chaos_is_short;
            """);

    /** It migrates and does not become ready. */
    private static final Map<String, String> BROKEN =
            Map.of("config/application.properties", "management.endpoint.health.group.readiness.include=nobody\n");

    boolean run() throws Exception {
        fill();
        var next = changed("next.jar", EXPAND);
        var broken = changed("broken.jar", BROKEN);
        var locks = new LockWatch(site.once("database-owner-url"));
        traffic.begin();
        Traffic.rest(5_000);
        var normal = System.nanoTime();
        Traffic.rest(NORMAL_MILLIS);
        var p99 = traffic.p99(normal, System.nanoTime());
        locks.begin();
        var there = step("N → N+1, a migration of " + ROWS + " rows", p99, "deploy", next.toString()) == 0;
        var longest = locks.end();
        var back = step("N+1 → N", p99, "rollback") == 0;
        var refused = step("one that does not start, back by itself", p99, "deploy", broken.toString()) != 0;
        traffic.end();
        baselines.write(
                "longest wait for a table while it was migrated",
                String.format(Locale.ROOT, "%.0f ms", longest),
                "200 ms");
        return there & back & refused & traffic.count(a -> a.tries() > 1) == 0;
    }

    private int step(String what, double normal, String... command) {
        var began = System.nanoTime();
        var code = site.ops(command);
        var ended = System.nanoTime();
        Traffic.rest(1_000);
        var failed = traffic.count(a -> a.tries() > 1 && a.ended() >= began && a.began() < ended);
        var asked = traffic.count(a -> a.ended() >= began && a.began() < ended);
        baselines.write(
                "a release exchanged under load, " + what + ": failed requests; took; p99 meanwhile, and before",
                String.format(
                        Locale.ROOT,
                        "%d of %d; %s; %.0f ms, %.0f ms",
                        failed,
                        asked,
                        Baselines.seconds(ended - began),
                        traffic.p99(began, ended),
                        normal),
                "0");
        return code;
    }

    private void fill() {
        var bound = site.bound();
        try {
            JdbcClient.create(bound).sql("""
                    insert into idempotency_key (caller, route, key, fingerprint, status, headers, body, created_at)
                    select 'job:chaos', 'POST /nowhere', 'chaos-' || g, decode(md5(g::text) || md5(g::text), 'hex'), 200, '{}', 'made up', now() - g * interval '1 s'
                      from generate_series(1, ?) g on conflict do nothing""").param(ROWS).update();
        } finally {
            bound.destroy();
        }
    }

    /** The release that serves, with other files in it. */
    private Path changed(String name, Map<String, String> files) throws IOException {
        var jar = site.home().resolve(name);
        Files.copy(site.release(), jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (var inside = FileSystems.newFileSystem(jar)) {
            for (var file : files.entrySet()) {
                var path = inside.getPath("BOOT-INF/classes").resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        return jar;
    }
}
