package app.tailtown.operations;

import app.tailtown.audit.Chain;
import app.tailtown.audit.Verdict;
import app.tailtown.audit.Verification;
import app.tailtown.database.Database;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrl;
import app.tailtown.installation.DatabaseUrls;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description =
                "Walk the chains of each company's audit, of what was done and of what was read (on an external database as DATABASE_OWNER_URL): exit code 1 when one is broken.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class AuditVerify implements Callable<Integer> {

    private static final String BIND = """
            select set_config('app.organization', ?, true), set_config('app.actor', 'job:audit-verify', true),
                   set_config('app.request', 'audit-verify', true), set_config('app.resorts', '*', true)""";

    private final PrintWriter out;

    @Option(names = "--organization", paramLabel = "SLUG", description = "Only this company.")
    private String slug = "";

    AuditVerify(PrintWriter out) {
        this.out = out;
    }

    /** A company of the directory. */
    private record Company(String id, String slug) {}

    /** Along one of its chains. */
    private record Walk(Company company, Chain chain) {
        @Override
        public String toString() {
            return chain == Chain.AUDIT ? company.slug() : company.slug() + ", who read what";
        }
    }

    @Override
    public Integer call() {
        return verify(Database.lookInto(Quietly.read()));
    }

    int verify(DatabaseUrls urls) {
        var owner = urls.owner()
                .orElseThrow(() -> new CannotStart(
                        "DATABASE_OWNER_URL (or DATABASE_OWNER_URL_FILE) is missing, which verifying needs."));
        var connection = connection(owner);
        try {
            var broken = companies(JdbcClient.create(connection)).stream()
                    .flatMap(company -> Stream.of(Chain.values()).map(chain -> new Walk(company, chain)))
                    .filter(walk -> !say(walk, verdict(connection, walk)))
                    .count();
            return broken == 0 ? 0 : 1;
        } finally {
            connection.destroy();
        }
    }

    private List<Company> companies(JdbcClient jdbc) {
        var found = jdbc.sql("select id::text, slug from platform.organization where ? = '' or slug = ? order by slug")
                .params(slug, slug)
                .query(Company.class)
                .list();
        if (found.isEmpty() && !slug.isEmpty()) throw new CannotStart("No company is called " + slug + ".");
        return found;
    }

    private static Verdict verdict(SingleConnectionDataSource connection, Walk walk) {
        var jdbc = JdbcClient.create(connection);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(connection));
        transaction.setReadOnly(true);
        return Optional.ofNullable(transaction.execute(_ -> {
                    jdbc.sql(BIND)
                            .param(walk.company().id())
                            .query((_, _) -> true)
                            .single();
                    return new Verification(jdbc, walk.chain()).verdict();
                }))
                .orElseThrow();
    }

    /** Whether it is whole. */
    private boolean say(Walk walk, Verdict verdict) {
        var waiting = verdict.oldest() == null
                ? ""
                : "; %d more wait for their seal, the first since %s".formatted(verdict.unsealed(), verdict.oldest());
        out.println("%s: %d lines sealed%s".formatted(walk, verdict.sealed(), waiting));
        verdict.broken()
                .ifPresent(b -> out.println("%s: BROKEN at seal %s, line %s: %s"
                        .formatted(
                                walk,
                                known(b.position()),
                                known(b.line()),
                                b.why().sentence())));
        return verdict.isWhole();
    }

    private static String known(@Nullable Long number) {
        return number == null ? "-" : number.toString();
    }

    private static SingleConnectionDataSource connection(DatabaseUrl url) {
        return new SingleConnectionDataSource(
                url.jdbcUrl(), url.user(), url.password().text(), true);
    }
}
