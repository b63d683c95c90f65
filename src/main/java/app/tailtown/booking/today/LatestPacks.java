package app.tailtown.booking.today;

import app.tailtown.organizations.ResortId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which paper pack of a resort was made last. */
@Repository
class LatestPacks {

    private final JdbcClient jdbc;

    LatestPacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LatestPack> of(ResortId resort) {
        return jdbc.sql("""
                select day, at, coalesce(pages, 0) as pages from paper_pack where resort_id = ? order by at desc, id desc limit 1""")
                .param(resort.value())
                .query((row, _) -> new LatestPack(
                        row.getObject("day", LocalDate.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("pages")))
                .optional();
    }
}
