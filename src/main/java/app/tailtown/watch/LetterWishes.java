package app.tailtown.watch;

import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which owners do not want the letter of the week. Each says it for themselves: nobody silences it for another. */
@Repository
@Transactional
class LetterWishes {

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterWishes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    boolean isWanted(UUID staff) {
        return !jdbc.sql("select exists (select from unwanted_letter where staff_id = ? and undone_at is null)")
                .param(staff)
                .query(Boolean.class)
                .single();
    }

    void want(UUID staff) {
        jdbc.sql("update unwanted_letter set undone_at = ? where staff_id = ? and undone_at is null")
                .params(Columns.now(clock), staff)
                .update();
    }

    void unwant(UUID staff) {
        jdbc.sql("insert into unwanted_letter (id, staff_id, since) values (?, ?, ?) on conflict do nothing")
                .params(Ids.next(), staff, Columns.now(clock))
                .update();
    }
}
