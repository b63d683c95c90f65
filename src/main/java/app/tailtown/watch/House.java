package app.tailtown.watch;

import app.tailtown.installation.Installation;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Words;
import app.tailtown.web.Languages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bound company as its letters name it. */
@Repository
@Transactional(readOnly = true)
class House {

    private final JdbcClient jdbc;
    private final Languages languages;
    private final Installation installation;

    House(JdbcClient jdbc, Languages languages, Installation installation) {
        this.jdbc = jdbc;
        this.languages = languages;
        this.installation = installation;
    }

    /** A week is one of the first resort. */
    ZoneId zone() {
        return jdbc.sql("select time_zone from resort order by position, id limit 1")
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    Instant since() {
        return jdbc.sql("select created_at from platform.bound_organization()")
                .query((row, _) -> Columns.time(row, "created_at"))
                .single();
    }

    String name() {
        return jdbc.sql("select name from platform.bound_organization()")
                .query(String.class)
                .single();
    }

    Words words(String language) {
        return languages.of(language);
    }

    String link(String path) {
        return installation.http().publicUrl().resolve(path).toString();
    }
}
