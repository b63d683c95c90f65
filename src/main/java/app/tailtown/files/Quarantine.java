package app.tailtown.files;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where uploads with malware are locked away for a month: in a folder of their own on the shelf, whose keys no row of a file can have. Nothing here reads one:
 * whoever wants to look at it has to have the shelf itself.
 */
@Component
class Quarantine {

    static final Duration KEPT = Duration.ofDays(30);

    private static final String FOLDER = "/quarantine/";
    private static final int LONGEST_PATH = 300;
    private static final int BUNDLE = 100;

    private final Shelf shelf;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SecurityEvents events;
    private final Clock clock;

    Quarantine(Shelf shelf, JdbcClient jdbc, TransactionTemplate transaction, SecurityEvents events, Clock clock) {
        this.shelf = shelf;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** It is an event whether or not it could be locked away. */
    @Transactional(propagation = Propagation.NEVER)
    public void lay(String name, byte[] content, String malware) {
        var id = Ids.next();
        var hash = Sha256.of(content);
        var where = where();
        var facts = Map.of(
                "malware",
                malware,
                "where",
                where,
                "bytes",
                String.valueOf(content.length),
                "sha256",
                HexFormat.of().formatHex(hash));
        // It happened, though whoever is around this is refused: so it is said in a transaction that is over.
        transaction.executeWithoutResult(_ -> events.happened(Kind.MALWARE_FOUND, "quarantine/" + id, facts));
        shelf.put(key(id), content);
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                        insert into quarantined_upload (id, sha256, bytes, malware, name, brought_to, brought_at)
                        values (:id, :hash, :bytes, :malware, :name, :where, :at)""")
                .param("id", id)
                .param("hash", hash)
                .param("bytes", content.length)
                .param("malware", malware)
                .param("name", name)
                .param("where", where)
                .param("at", Columns.now(clock))
                .update());
    }

    /** Those that have lain there long enough, first the contents; answers how many. */
    int forget() {
        var forgotten = 0;
        for (var ids = old(); !ids.isEmpty(); ids = old()) {
            ids.forEach(id -> shelf.drop(key(id)));
            var gone = ids.toArray(UUID[]::new);
            transaction.executeWithoutResult(_ -> jdbc.sql("delete from quarantined_upload where id = any (?)")
                    .param(gone)
                    .update());
            forgotten += gone.length;
        }
        return forgotten;
    }

    private List<UUID> old() {
        return java.util.Objects.requireNonNull(transaction.execute(
                _ -> jdbc.sql("select id from quarantined_upload where brought_at < ? order by brought_at limit ?")
                        .params(Columns.now(clock).minus(KEPT), BUNDLE)
                        .query(UUID.class)
                        .list()));
    }

    static String key(UUID id) {
        return CurrentOrganization.binding().organization().value() + FOLDER + id;
    }

    /** The path it was sent to; nothing for what no request brought. */
    private static String where() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes of)) return "";
        var path = of.getRequest().getRequestURI();
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
    }
}
