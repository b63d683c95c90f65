package app.tailtown.operators;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.alarms.TestAlarms;
import app.tailtown.database.TestPostgres;
import app.tailtown.identity.Role;
import app.tailtown.installation.AlertMail;
import app.tailtown.installation.Installation;
import app.tailtown.outbox.Posting;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is wrong with the house is seen at the console, and so is whether alerts reach a person. */
@HouseTest
class OperatorAlertsTest extends AtTheConsole {

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_fires_is_seen_with_what_to_do() {
        Tables.asOwner()
                .sql(
                        "insert into platform.alarm (id, condition, about, facts, first_seen, last_seen, fired_at) values (gen_random_uuid(), 'job-fails', ?, '{feed-fish,4}', now(), now(), now())")
                .param("fish-" + UUID.randomUUID())
                .update();
        signIn();
        var page = browser.get("/operator/alerts");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "A job fails: fish-",
                        "feed-fish failed 4 times",
                        "Nobody",
                        "alerts.md#job-fails",
                        "set ALERT_EMAIL");
        assertThat(PageClient.of(port, world.ours().email(Role.OWNER))
                        .get("/operator/alerts")
                        .status())
                .isEqualTo(404);
        Tables.asOwner().sql("delete from platform.alarm").update();
    }

    @Test
    void whoever_presses_the_link_of_a_test_is_known_to_have_got_it_and_once_only() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            var address = UUID.randomUUID() + "@night.example";
            var here = TestPostgres.shared().installation();
            var sending = new Installation(
                    here.kind(),
                    here.home(),
                    here.http(),
                    here.database(),
                    here.key(),
                    here.previousKey(),
                    Optional.of(Posting.server(mail.getSmtp().getPort())),
                    here.bucket(),
                    here.scanner());
            var tests = new TestAlarms(Optional.of(new AlertMail(List.of(address), "en")), sending, jdbc, clock);
            assertThat(tests.send("command"))
                    .singleElement()
                    .satisfies(sent -> assertThat(sent.failed()).isEmpty());
            var text = String.valueOf(
                    mail.getReceivedMessages()[0].getContent() instanceof jakarta.mail.Multipart parts
                            ? parts.getBodyPart(0).getContent()
                            : "");
            var link = Pattern.compile("/alert-test/[A-Za-z0-9_-]+").matcher(text);
            assertThat(link.find()).as(text).isTrue();
            signIn();
            assertThat(browser.get("/operator/alerts").body())
                    .contains(address, "the command line", "Nobody pressed it yet");
            var night = new PageClient(port);
            assertThat(night.get(link.group()).body()).contains("It reached me");
            assertThat(browser.get("/operator/alerts").body())
                    .as("looking is not pressing")
                    .contains("Nobody pressed it yet");
            assertThat(night.post(link.group(), Map.of()).body())
                    .contains("It is known now that alerts reach " + address);
            assertThat(browser.get("/operator/alerts").body()).doesNotContain("Nobody pressed it yet");
            assertThat(Tables.asOwner()
                            .sql(
                                    "select count(*) from platform.filed_record where kind = 'alert-confirmed' and by_name = ?")
                            .param(address)
                            .query(Integer.class)
                            .single())
                    .as("for the checklist")
                    .isOne();
            assertThat(tests.lastReached())
                    .hasValueSatisfying(last -> assertThat(last.address()).isEqualTo(address));
            assertThat(night.get(link.group()).body()).contains("not good any more");
            assertThat(night.get("/alert-test/" + "x".repeat(40)).body()).contains("not good any more");
        } finally {
            mail.stop();
            Tables.asOwner().sql("delete from platform.alarm_test").update();
        }
    }
}
