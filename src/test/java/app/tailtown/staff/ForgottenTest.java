package app.tailtown.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Grant;
import app.tailtown.identity.PasswordDesk;
import app.tailtown.identity.Passwords;
import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.installation.Installation;
import app.tailtown.installation.MailServer;
import app.tailtown.outbox.PersonalMails;
import app.tailtown.outbox.ScriptedSmtp;
import app.tailtown.platform.Ids;
import app.tailtown.web.Languages;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever forgot a password gets a mail from a real server, and whoever has no account gets none and is told the same. */
@HouseTest
class ForgottenTest {

    private static final Pattern LINK = Pattern.compile("password\\?token=(?:3D)?=?\\s*([A-Za-z0-9_-]{43})");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Staff staff;

    @Autowired
    Passwords passwords;

    @Autowired
    PasswordDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Languages languages;

    @Autowired
    Installation installation;

    @Autowired
    Clock clock;

    ScriptedSmtp smtp;
    AccountMail mail;
    UUID account;
    String email;

    @BeforeEach
    void somebody_and_a_mail_server() {
        account = Ids.next();
        email = account + "@forgotten.example";
        world.inTransaction(world.ours(), () -> {
            staff.openAccount(account, email, passwords.hash(World.PASSWORD));
            return staff.add(Ids.next(), account, "Noor", "es", List.of(new Grant(Role.KENNEL, null)));
        });
        smtp = new ScriptedSmtp();
        var server = new MailServer(
                "127.0.0.1", smtp.port(), MailServer.Security.NONE, Optional.empty(), "house@example.com");
        mail = new AccountMail(
                jdbc, PersonalMails.to(server, installation, clock), desk, languages, installation, clock, false);
        mail.carry();
    }

    @AfterEach
    void hang_up() throws Exception {
        smtp.close();
    }

    private List<String> sentTo(String address) {
        mail.carry();
        return smtp.taken().stream()
                .filter(m -> m.contains("To: <" + address) || m.contains(address))
                .map(m -> m.replace("=\r\n", "").replace("=\n", "").replace("=3D", "="))
                .toList();
    }

    @Test
    void asvs_6_4_3_a_link_comes_by_mail_in_ones_own_words_and_sets_a_password_once() {
        mail.leaveReset(email, "es");

        var letter = sentTo(email).getLast();

        assertThat(letter).contains("Auto-Submitted: auto-generated").doesNotContain("List-Unsubscribe");
        assertThat(letter).contains("Una_contrase");
        var found = LINK.matcher(letter);
        assertThat(found.find()).as(letter).isTrue();
        var browser = new PageClient(port);
        browser.get("/password?token=" + found.group(1));
        var set = browser.post("/password", Map.of("token", found.group(1), "wanted", "nine herons by the weir"));
        assertThat(set.status()).as(set.body()).isEqualTo(303);
        assertThat(browser.signIn(email, World.PASSWORD).status()).isEqualTo(422);
        assertThat(browser.signIn(email, "nine herons by the weir").status()).isEqualTo(302);
    }

    @Test
    void asvs_6_3_8_of_an_address_nobody_has_nothing_is_left() {
        var before = left();
        mail.leaveReset("nobody-" + UUID.randomUUID() + "@forgotten.example", "en");
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void a_mailbox_is_not_filled() {
        for (var i = 0; i < 10; i++) mail.leaveReset(email, "en");
        assertThat(sentTo(email)).hasSize(3);
    }

    @Test
    void a_server_that_says_later_is_asked_again_and_one_that_says_no_is_not() {
        smtp.recipients.put(email, "451 later");
        mail.leaveReset(email, "en");
        mail.carry();
        assertThat(outcome()).isEqualTo("null due");
        smtp.recipients.put(email, "550 no such mailbox");
        Tables.asOwner()
                .sql("update platform.account_mail set due_at = now() where account_id = ? and due_at is not null")
                .param(account)
                .update();
        mail.carry();
        assertThat(outcome()).isEqualTo("refused null");
    }

    private String outcome() {
        return Tables.asOwner()
                .sql(
                        "select coalesce(outcome, 'null') || ' ' || case when due_at is null then 'null' else 'due' end from platform.account_mail where account_id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    private static int left() {
        return Tables.asOwner()
                .sql("select count(*) from platform.account_mail")
                .query(Integer.class)
                .single();
    }
}
