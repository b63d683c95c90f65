package app.tailtown.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.platform.Ids;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ForgetTextsTest {

    @Autowired
    World world;

    @Autowired
    ForgetTexts job;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Company ours;

    @BeforeEach
    void open() {
        ours = world.ours();
    }

    private UUID message(Company of, int daysAgo, boolean ended) {
        var id = Ids.next();
        var at = clock.instant().minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC);
        world.inTransaction(
                of,
                () -> jdbc.sql("""
                        insert into message (id, resort_id, kind, about, number, household, opened_at, due_at, written_at, to_address, to_name, language,
                                             sender_name, subject, body_text, body_html, facts, message_id, outcome, ended_at)
                        values (:id, :resort, 'booked', :id, 'R-1', 'Feld', :at, :due, :at, 'ana@example.com', 'Ana', 'en',
                                '', 'Rex is booked', 'Hello Ana', '<p>Hello Ana', '{}', '<1@tailtown.example>', :outcome, :ended)""")
                        .param("id", id)
                        .param("resort", of.resort())
                        .param("at", at)
                        .param("due", ended ? null : at, Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("outcome", ended ? "sent" : null, Types.VARCHAR)
                        .param("ended", ended ? at : null, Types.TIMESTAMP_WITH_TIMEZONE)
                        .update());
        return id;
    }

    private String text(Company of, UUID id) {
        return world.inTransaction(of, () -> {
            var body = messages.body(id);
            return body.text() + body.html();
        });
    }

    private void night() {
        world.in(ours, () -> {
            job.run();
            return true;
        });
    }

    @Test
    void what_was_written_more_than_four_hundred_days_ago_loses_its_text_and_nothing_else() {
        var young = message(ours, 399, true);
        var old = message(ours, 401, true);
        var underWay = message(ours, 401, false);
        var theirs = message(world.theirs(), 401, true);
        night();
        assertThat(text(ours, young)).isEqualTo("Hello Ana<p>Hello Ana");
        assertThat(text(ours, old)).isEmpty();
        assertThat(text(ours, underWay)).isNotEmpty();
        assertThat(text(world.theirs(), theirs)).isNotEmpty();
        var kept = world.inTransaction(ours, () -> messages.find(old)).to();
        assertThat(kept).isNotNull().extracting(Message.To::subject).isEqualTo("Rex is booked");
        world.inTransaction(
                ours,
                () -> jdbc.sql("update message set outcome = 'sent', due_at = null, ended_at = now() where id = ?")
                        .param(underWay)
                        .update());
    }

    @Test
    void more_than_one_bundle_is_forgotten_in_one_night() {
        var all = IntStream.range(0, 1_003)
                .mapToObj(_ -> message(ours, 500, true))
                .toArray(UUID[]::new);
        night();
        long left = world.inTransaction(
                ours,
                () -> jdbc.sql("select count(*) from message where id = any (?) and body_html <> ''")
                        .param(all)
                        .query(Long.class)
                        .single());
        assertThat(left).isZero();
    }
}
