package app.tailtown.files;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What lies on the shelf because a row says so. */
@Repository
class NamedContents {

    /** Whole tables against a list that is looked up: the same however little the planner knows of a company. */
    private static final String NAMED = """
            select key from file where key = any (:keys)
            union select organization_id || '/quarantine/' || id from quarantined_upload
            union select encode(small_sha256, 'hex') from picture where encode(small_sha256, 'hex') = any (:hashes)
            union select encode(medium_sha256, 'hex') from picture where encode(medium_sha256, 'hex') = any (:hashes)
            union select encode(large_sha256, 'hex') from picture where encode(large_sha256, 'hex') = any (:hashes)""";

    private final JdbcClient jdbc;
    private final List<PrintoutKeeper> printouts;

    NamedContents(JdbcClient jdbc, List<PrintoutKeeper> printouts) {
        this.jdbc = jdbc;
        this.printouts = printouts;
    }

    /** Of these keys those that nobody names. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> unnamed(Collection<String> keys) {
        var named = new HashSet<>(jdbc.sql(NAMED)
                .param("keys", keys.toArray(String[]::new))
                .param("hashes", keys.stream().map(NamedContents::last).toArray(String[]::new))
                .query(String.class)
                .list());
        var printed = printed(keys);
        return keys.stream()
                .filter(key -> !named.contains(key) && !named.contains(last(key)) && !printed.contains(key))
                .toList();
    }

    private Set<String> printed(Collection<String> keys) {
        var ids = keys.stream().flatMap(key -> Printouts.id(key).stream()).collect(Collectors.<UUID>toSet());
        if (ids.isEmpty()) return Set.of();
        return printouts.stream()
                .flatMap(keeper -> keeper.kept(ids).stream())
                .map(Printouts::key)
                .collect(Collectors.toSet());
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
