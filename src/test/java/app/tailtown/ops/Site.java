package app.tailtown.ops;

import app.tailtown.identity.Secrets;
import app.tailtown.installation.DatabaseUrl;
import app.tailtown.races.Desk;
import app.tailtown.races.Invariants;
import app.tailtown.world.Api;
import app.tailtown.world.PageClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What {@code bin/ops local} started, seen from beside it.
 *
 * @param home of the installation
 * @param port the first of its ports, that of the pages
 */
record Site(Path home, int port) {

    private static final String EMAIL = "chaos@resort.example";
    private static final Pattern SETUP = Pattern.compile("/setup\\?token=(\\S+)");

    static Site here() {
        return new Site(
                Path.of(System.getenv("TAILTOWN_OPS_HOME")).toAbsolutePath(),
                Integer.parseInt(System.getenv("TAILTOWN_OPS_PORT")));
    }

    /** Runs {@code bin/ops} and says what it came to. */
    int ops(String... arguments) {
        var command = new ArrayList<>(List.of("bin/ops"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("log/ops.log").toFile()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As nobody would who asks politely; by the id that was noted when it was started. */
    void kill(String name) {
        var pid = text("run/" + name + ".pid").split(" ")[0];
        var process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    Path release() {
        return home.resolve("releases").resolve(text("releases/current")).resolve("tailtown.jar");
    }

    String text(String file) {
        try {
            return Files.readString(home.resolve(file)).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    SingleConnectionDataSource once(String secret) {
        var url = DatabaseUrl.parse(secret, text("secrets/" + secret));
        return new SingleConnectionDataSource(
                url.jdbcUrl(), url.user(), url.password().text(), true);
    }

    DriverManagerDataSource database(String secret) {
        var url = DatabaseUrl.parse(secret, text("secrets/" + secret));
        return new DriverManagerDataSource(
                url.jdbcUrl(), url.user(), url.password().text());
    }

    Invariants invariants() {
        return new Invariants(database("database-observer-url"));
    }

    /** As the owner, bound to the one company: every policy holds. Closed by whoever asked for it. */
    SingleConnectionDataSource bound() {
        var one = once("database-owner-url");
        JdbcClient.create(one).sql("""
                select set_config('search_path', 'tenant, platform, public', false), set_config('app.actor', 'job:chaos', false),
                       set_config('app.request', 'chaos', false), set_config('app.resorts', '*', false),
                       set_config('app.organization', (select id::text from platform.organization limit 1), false)""").query((_, _) -> true).single();
        return one;
    }

    private int node() {
        return port + 11;
    }

    /** The first company, founded as people found it, unless it is there. */
    void found() {
        if (!JdbcClient.create(database("database-owner-url"))
                .sql("select id from platform.organization")
                .query(UUID.class)
                .list()
                .isEmpty()) return;
        var token = SETUP.matcher(text("log/node2.log"))
                .results()
                .toList()
                .getLast()
                .group(1);
        var browser = new PageClient(node());
        browser.get("/setup?token=" + token);
        var said = Map.of(
                "token",
                token,
                "company",
                "Chaos Kennels",
                "resort",
                "Cedar Creek",
                "timeZone",
                "America/Chicago",
                "currency",
                "USD",
                "name",
                "Robin Vale",
                "email",
                EMAIL,
                "password",
                Secrets.next());
        var reply = browser.post("/setup", said);
        if (reply.status() / 100 != 3) throw new IllegalStateException(reply.status() + " " + reply.body());
    }

    /** What a program comes in with that may do all the load needs; made below the application, which shows it once and to people only. */
    String key(JdbcClient sql) {
        var secret = "tt_" + Secrets.next();
        var program = UUID.randomUUID();
        sql.sql("""
                insert into platform.program (id, organization_id, kind, name, permissions, resorts, staff_id, created_at)
                select ?, s.organization_id, 'key', 'chaos ' || ?, '{reservations-view,reservations-edit,customers-view,customers-edit,lodging-view,lodging-edit}', null, s.id, now()
                  from tenant.staff s join platform.account a on a.id = s.account_id where a.email = ?""").params(program, program.toString(), EMAIL).update();
        sql.sql("""
                insert into platform.program_secret (id, program_id, secret_hash, created_by, created_at, expires_at)
                values (?, ?, ?, 'setup', now(), now() + interval '1 day')""").params(UUID.randomUUID(), program, Secrets.hash(secret)).update();
        return secret;
    }

    Desk desk(JdbcClient sql, String key) {
        return new Desk(
                new Api(node(), key),
                one(sql, "select id from resort limit 1"),
                one(sql, "select id from service where kind = 'boarding' limit 1"),
                one(sql, "select id from species where code = 'dog'"));
    }

    /** A suite type with a rate. */
    UUID type(JdbcClient sql, UUID resort) {
        var type = UUID.randomUUID();
        sql.sql("insert into suite_type (id, name) values (?, ?)")
                .params(type, "Chaos " + type)
                .update();
        sql.sql(
                        "insert into suite_rate (id, resort_id, suite_type_id, valid, per_night) values (?, ?, ?, '[2020-01-01,)', '{5000,3000}')")
                .params(UUID.randomUUID(), resort, type)
                .update();
        return type;
    }

    private static UUID one(JdbcClient sql, String query) {
        return sql.sql(query).query(UUID.class).single();
    }

    Front front(String key) throws java.security.GeneralSecurityException, IOException {
        return Front.of(URI.create("https://localhost:" + port), home.resolve("ca/ca.pem"), key);
    }
}
