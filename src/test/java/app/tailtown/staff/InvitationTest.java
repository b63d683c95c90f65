package app.tailtown.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Grant;
import app.tailtown.identity.PasswordDesk;
import app.tailtown.identity.Passwords;
import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.platform.Ids;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where no mail is sent, whoever invites somebody hands the link over. */
@HouseTest
class InvitationTest {

    private static final String WANTED = "eleven geese over the barn";

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
    Clock clock;

    Company ours;
    Visitor owner;
    String email;

    @BeforeEach
    void open() {
        ours = world.ours();
        owner = Visitor.signedIn(port, ours.email(Role.OWNER));
        owner.get("/settings/staff/new");
        email = UUID.randomUUID() + "@invited.example";
    }

    private Visitor.Seen invite(String... roles) {
        var fields = new java.util.HashMap<>(Map.of("email", email, "name", "Noor", "language", "en"));
        for (var i = 0; i < roles.length; i++) fields.put("roles[" + i + "]", roles[i]);
        return owner.send("/settings/staff", fields);
    }

    private static String token(Visitor.Seen page) {
        return page.find("password\\?token=([A-Za-z0-9_-]{43})");
    }

    @Test
    void asvs_6_3_2_whoever_is_invited_sets_a_password_once_and_comes_in_with_their_role() {
        var page = invite("kennel@" + ours.resort());
        assertThat(page.status()).as(page.body()).isEqualTo(201);
        var link = "/password?token=" + token(page);
        var new1 = new PageClient(port);
        assertThat(new1.get(link).body()).contains("Welcome", email);

        assertThat(new1.post("/password", Map.of("token", token(page), "wanted", WANTED))
                        .status())
                .isEqualTo(303);
        assertThat(new1.get("/sign-in").body()).contains("Your password is set.", "value=\"" + email + "\"");
        assertThat(new1.get("/sign-in").body()).as("once").doesNotContain("Your password is set.", email);

        assertThat(new1.get(link).status()).as("once").isEqualTo(404);
        assertThat(new1.signIn(email, WANTED).status()).isEqualTo(302);
        assertThat(new1.get("/customers").status()).isEqualTo(200);
        assertThat(new1.get("/settings/staff").status()).isEqualTo(403);
    }

    @Test
    void where_no_mail_is_sent_nobody_promises_one_and_the_link_can_be_copied_and_left() {
        assertThat(owner.get("/settings/staff/new").body())
                .contains("you get a link to hand over")
                .doesNotContain("They get a mail");

        assertThat(invite("kennel@*").body()).contains("data-copy", ">Done</a>");
        assertThat(owner.get("/settings/staff").body())
                .as("what was said on the page of the link is not said again")
                .doesNotContain("Noor is invited");
    }

    @Test
    void what_is_missing_is_named_where_it_does_not_stand_beside_its_field() {
        var refused = owner.send("/settings/staff", Map.of("language", "en"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .containsSubsequence(
                        "<a href=\"#name\">Name: This is needed.</a>",
                        "<a href=\"#email\">E-mail: This is needed.</a>",
                        "<a href=\"#roles\">Roles: ");
    }

    @Test
    void what_a_program_may_and_where_are_asked_for_together() {
        owner.get("/settings/tokens/new");
        assertThat(owner.send("/settings/tokens", Map.of("name", "Cams", "kind", "key", "days", "9"))
                        .body())
                .contains("#permissions\">What it may do: This is needed.", "#resorts\">", ": This is needed.");
    }

    @Test
    void asvs_6_2_4_a_password_made_of_their_own_address_is_refused() {
        email = "gertrude-applebottom-" + UUID.randomUUID().toString().substring(0, 4) + "@invited.example";
        var token = token(invite("kennel@*"));
        var browser = new PageClient(port);
        browser.get("/password?token=" + token);
        var refused = browser.post("/password", Map.of("token", token, "wanted", "gertrude-applebottom1"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Easily guessed").doesNotContain("applebottom1\"");
    }

    @Test
    void an_invitation_is_good_for_seven_days() {
        var token = token(invite("kennel@*"));
        MovingClock.at(
                clock.instant().plus(Duration.ofDays(7)).plusSeconds(1),
                () -> assertThat(new PageClient(port)
                                .get("/password?token=" + token)
                                .status())
                        .isEqualTo(404));
    }

    @Test
    void nobody_comes_in_before_they_have_a_password() {
        invite("kennel@*");
        assertThat(new PageClient(port).signIn(email, "").status()).isEqualTo(422);
    }

    @Test
    void an_address_is_one_person() {
        invite("kennel@*");
        var again = invite("kennel@*");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("Noor works here already");
    }

    @Test
    void asvs_8_2_1_a_manager_invites_nobody_above_themselves() {
        owner = Visitor.signedIn(port, ours.email(Role.MANAGER));
        owner.get("/settings/staff/new");
        assertThat(invite("owner@*").status()).isEqualTo(422);
        assertThat(owner.get("/settings/staff").body()).doesNotContain(email);
    }

    @Test
    void of_whoever_has_an_account_elsewhere_nobody_here_gets_a_link() {
        var account = Ids.next();
        world.inTransaction(world.theirs(), () -> {
            staff.openAccount(account, email, passwords.hash(World.PASSWORD));
            return staff.add(Ids.next(), account, "Noor", "en", List.of(new Grant(Role.KENNEL, null)));
        });

        var invited = invite("kennel@*");

        assertThat(invited.status()).isEqualTo(303);
        var member = world.in(
                ours,
                () -> staff.list().stream()
                        .filter(m -> m.email().equals(email))
                        .findFirst()
                        .orElseThrow());
        owner.get("/settings/staff/" + member.id());
        var link = owner.send("/settings/staff/" + member.id() + "/link", Map.of());
        assertThat(link.status()).isEqualTo(409);
        assertThat(link.body()).contains("works for another company too");
        assertThat(new PageClient(port).signIn(email, World.PASSWORD).body()).contains("Which company?");
    }

    @Test
    void asvs_6_4_3_a_new_password_ends_every_session_and_no_second_factor() {
        var token = token(invite("kennel@*"));
        assertThat(desk.setByLink(token, WANTED, "wanted")).isTrue();
        var in = PageClient.of(port, ours.email(Role.KENNEL));
        var session = new PageClient(port);
        session.signIn(email, WANTED);
        assertThat(session.get("/customers").status()).isEqualTo(200);
        var member = world.in(
                ours,
                () -> staff.list().stream()
                        .filter(m -> m.email().equals(email))
                        .findFirst()
                        .orElseThrow());

        var secret = desk.openLink(member.account(), "reset", PasswordDesk.RESET);
        assertThat(desk.setByLink(secret, "another walk along the river", "wanted"))
                .isTrue();

        assertThat(session.get("/customers").status()).isEqualTo(302);
        assertThat(in.get("/customers").status()).as("nobody else").isEqualTo(200);
    }

    @Test
    void where_no_mail_is_sent_the_page_says_whom_to_ask() {
        assertThat(new PageClient(port).get("/forgotten").body())
                .contains("Ask an owner or a manager")
                .doesNotContain("<button type=\"submit\" class=\"button button--primary button--wide");
    }
}
