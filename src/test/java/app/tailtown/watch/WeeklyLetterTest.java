package app.tailtown.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.events.Kind;
import app.tailtown.events.Ledger;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.Grant;
import app.tailtown.identity.Passwords;
import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.installation.Installation;
import app.tailtown.installation.MailServer;
import app.tailtown.outbox.PersonalMails;
import app.tailtown.outbox.ScriptedSmtp;
import app.tailtown.platform.Ids;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What concerned the safety of a company goes to its owners once a week, through a real mail server. */
@HouseTest
class WeeklyLetterTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Staff staff;

    @Autowired
    Passwords passwords;

    @Autowired
    Installation installation;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Letters letters;

    @Autowired
    LetterWishes wishes;

    @Autowired
    LetterText text;

    @Autowired
    House house;

    @Autowired
    SecurityEvents events;

    @Autowired
    Ledger ledger;

    private ScriptedSmtp smtp;
    private TellOwners job;
    private Company ours;
    private UUID owner;
    private String email;

    @BeforeEach
    void an_owner_and_a_mail_server() {
        ours = world.ours();
        var account = Ids.next();
        email = account + "@owner.example";
        owner = world.inTransaction(ours, () -> {
            staff.openAccount(account, email, passwords.hash(World.PASSWORD));
            return staff.add(Ids.next(), account, "Noor", "es", List.of(new Grant(Role.OWNER, null)));
        });
        smtp = new ScriptedSmtp();
        var server = new MailServer(
                "127.0.0.1", smtp.port(), MailServer.Security.NONE, Optional.empty(), "house@example.com");
        job = new TellOwners(PersonalMails.to(server, installation, clock), staff, letters, wishes, text, house, clock);
    }

    @AfterEach
    void they_leave() throws Exception {
        world.inTransaction(ours, () -> {
            staff.disable(owner, clock.instant().atOffset(ZoneOffset.UTC));
            return true;
        });
        smtp.close();
    }

    private ZoneId zone() {
        return world.in(ours, house::zone);
    }

    /** So many weeks after this one, at an hour of its Monday. */
    private Instant monday(int weeks, int hour) {
        return LocalDate.now(zone())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .atTime(hour, 5)
                .atZone(zone())
                .toInstant();
    }

    private void run(Instant at) {
        MovingClock.at(
                at,
                () -> world.in(ours, () -> {
                    job.run();
                    return true;
                }));
    }

    private List<String> toNoor() {
        return smtp.taken().stream().filter(m -> m.contains(email)).toList();
    }

    /** As it is read, whatever it was written in. */
    private static String text(String mail) {
        var whole = mail.replaceAll("=\\r?\\n", "").getBytes(StandardCharsets.ISO_8859_1);
        var read = new ByteArrayOutputStream();
        for (var i = 0; i < whole.length; i++) {
            if (whole[i] == '='
                    && i + 2 < whole.length
                    && new String(whole, i + 1, 2, StandardCharsets.ISO_8859_1).matches("[0-9A-F]{2}")) {
                read.write(Integer.parseInt(new String(whole, i + 1, 2, StandardCharsets.ISO_8859_1), 16));
                i += 2;
            } else read.write(whole[i]);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    @Test
    void asvs_16_3_1_owners_are_told_once_a_week_in_their_language() {
        var list = "list-" + owner;
        world.in(ours, () -> {
            events.happened(Kind.EXPORTED, list, Map.of());
            events.happened(Kind.OPERATOR_ENTERED, "", Map.of("reason", "She asked for help"));
            return true;
        });
        ledger.write();

        run(monday(1, 6));
        assertThat(toNoor()).isEmpty();
        run(monday(1, 7));
        run(monday(1, 8));

        assertThat(toNoor())
                .singleElement()
                .satisfies(mail -> assertThat(text(mail))
                        .contains("Noor", "Lista descargada como archivo", list, "She asked for help")
                        .contains("/settings/security-events"));
    }

    @Test
    void a_week_in_which_nothing_happened_is_one_line() {
        run(monday(120, 9));

        assertThat(toNoor())
                .singleElement()
                .satisfies(mail -> assertThat(text(mail)).contains("No pasó nada."));
    }

    @Test
    void what_the_server_does_not_take_is_tried_again_and_goes_out_once() {
        smtp.recipients.put(email, "450 later");
        run(monday(121, 9));
        assertThat(toNoor()).isEmpty();
        smtp.recipients.clear();

        run(monday(121, 10));
        run(monday(121, 11));

        assertThat(toNoor()).hasSize(1);
    }

    @Test
    void whoever_does_not_want_it_gets_none_until_they_want_it_again_and_nobody_says_it_for_another() {
        var noor = PageClient.of(port, email);
        var other = PageClient.of(port, ours.email(Role.OWNER));
        noor.get("/settings/security-events");
        assertThat(noor.post("/settings/security-events/letter", Map.of("_method", "delete"))
                        .status())
                .isEqualTo(303);
        run(monday(122, 9));
        assertThat(toNoor()).isEmpty();
        assertThat(other.get("/settings/security-events").body()).contains("Do not send it to me");

        noor.post("/settings/security-events/letter", Map.of());
        run(monday(123, 9));

        assertThat(toNoor()).hasSize(1);
    }

    @Test
    void it_is_for_owners() {
        var manager = PageClient.of(port, ours.email(Role.MANAGER));

        assertThat(manager.get("/settings/security-events").body()).doesNotContain("A letter each week");
        assertThat(manager.post("/settings/security-events/letter", Map.of("_method", "delete"))
                        .status())
                .isEqualTo(404);
        run(monday(124, 9));
        assertThat(smtp.taken()).noneMatch(m -> m.contains(ours.email(Role.MANAGER)));
    }
}
