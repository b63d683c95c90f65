package app.tailtown.lodging;

import app.tailtown.organizations.ResortId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How full a night is. A night belongs to the date it begins on; a let covers it when {@code arrives <= night < departs}. */
@Repository
public class Tonight {

    private final JdbcClient jdbc;

    Tonight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Suites somebody sleeps in, of all there are. */
    public record Counts(int let, int suites) {}

    public Counts of(ResortId resort, LocalDate night) {
        return jdbc.sql("""
                select (select count(distinct l.suite_id) from let l
                         where l.resort_id = :resort and l.released_at is null and l.kind = 'boarding'
                           and l.arrives_on <= :night and l.departs_on > :night
                           and lower(l.span) > (:night::date - 33)::timestamptz and lower(l.span) < (:night::date + 2)::timestamptz) as "let",
                       (select count(*) from suite s where s.resort_id = :resort and s.deleted_at is null) as suites""")
                .param("resort", resort.value())
                .param("night", night)
                .query(Counts.class)
                .single();
    }
}
