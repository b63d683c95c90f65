package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.platform.Ids;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever works for two companies says for which. Between the two steps nothing is open yet. */
@HouseTest
class CompanyChooserTest {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Staff staff;

    @Autowired
    Passwords passwords;

    @Autowired
    Tickets tickets;

    @Autowired
    Clock clock;

    Company ours;
    Company theirs;
    PageClient browser;

    @BeforeEach
    void open() {
        ours = world.ours();
        theirs = world.theirs();
        browser = new PageClient(port);
    }

    /** The e-mail address of somebody new. */
    private String worksFor(Company... companies) {
        var id = Ids.next();
        var email = "vet" + id + "@both.example";
        world.inTransaction(companies[0], () -> staff.openAccount(id, email, passwords.hash(World.PASSWORD)));
        for (var company : companies) {
            world.inTransaction(
                    company, () -> staff.add(Ids.next(), id, "Vet", "en", List.of(new Grant(Role.OWNER, null))));
        }
        return email;
    }

    private String ticketOf(String email) {
        var page = browser.signIn(email, World.PASSWORD);
        var ticket = TICKET.matcher(page.body());
        assertThat(ticket.find()).as(page.body()).isTrue();
        return ticket.group(1);
    }

    private Api.Reply choose(String ticket, UUID company, String to) {
        return browser.post("/sign-in/company", Map.of("ticket", ticket, "company", company, "to", to));
    }

    private void isStillOutside(Api.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(browser.cookies()).doesNotContainKey("tailtown");
    }

    @Test
    void who_works_for_two_companies_comes_in_to_the_one_they_chose() {
        var ticket = ticketOf(worksFor(ours, theirs));
        assertThat(browser.cookies()).doesNotContainKey("tailtown");

        assertThat(choose(ticket, theirs.id().value(), "/").status()).isEqualTo(302);

        assertThat(browser.get("/").headers().firstValue("Location").orElse(""))
                .contains(theirs.resort().toString());
    }

    @Test
    void a_company_that_only_asked_for_somebody_is_one_they_join_by_coming_in() {
        var email = worksFor(ours, theirs);
        choose(ticketOf(email), ours.id().value(), "/");
        browser = new PageClient(port);
        var page = browser.signIn(email, World.PASSWORD).body();
        var offers = page.indexOf("Ask you to join");
        assertThat(page.indexOf("value=\"" + ours.id().value() + "\""))
                .isPositive()
                .isLessThan(offers);
        assertThat(page.indexOf("value=\"" + theirs.id().value() + "\"")).isGreaterThan(offers);

        choose(ticketOf(email), theirs.id().value(), "/");
        browser = new PageClient(port);
        assertThat(browser.signIn(email, World.PASSWORD).body()).doesNotContain("Ask you to join");
    }

    @Test
    void asvs_7_2_4_a_choice_lets_somebody_in_once() {
        var ticket = ticketOf(worksFor(ours, theirs));
        assertThat(choose(ticket, ours.id().value(), "/").status()).isEqualTo(302);
        browser = new PageClient(port);
        browser.get("/sign-in");
        isStillOutside(choose(ticket, ours.id().value(), "/"));
    }

    @Test
    void nobody_chooses_a_company_they_do_not_work_for() {
        var owner = ticketOf(worksFor(ours, theirs));
        isStillOutside(choose(owner, Ids.next(), "/"));

        var account = Ids.next();
        var hash = passwords.hash(World.PASSWORD);
        world.inTransaction(ours, () -> staff.openAccount(account, "only" + account + "@ours.example", hash));
        world.inTransaction(
                ours, () -> staff.add(Ids.next(), account, "Only ours", "en", List.of(new Grant(Role.OWNER, null))));
        isStillOutside(choose(
                tickets.issue(Tickets.Purpose.COMPANY, new Tickets.Known(account, Proof.PASSWORD)),
                theirs.id().value(),
                "/"));
    }

    @Test
    void five_minutes_later_one_signs_in_again() {
        var ticket = ticketOf(worksFor(ours, theirs));
        var late = clock.instant().plus(Duration.ofMinutes(5)).plusSeconds(1);
        MovingClock.at(late, () -> isStillOutside(choose(ticket, ours.id().value(), "/")));
        assertThat(choose(ticket, ours.id().value(), "/").status()).isEqualTo(302);
    }

    @Test
    void a_ticket_is_for_the_account_it_was_made_for() {
        var mine = ticketOf(worksFor(ours, theirs));
        var other = ticketOf(worksFor(ours, theirs));
        var forged = other.substring(0, other.indexOf('.')) + mine.substring(mine.indexOf('.'));
        isStillOutside(choose(forged, ours.id().value(), "/"));
        isStillOutside(choose("nonsense", ours.id().value(), "/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"})
    void nobody_is_sent_elsewhere(String to) {
        var reply = choose(ticketOf(worksFor(ours, theirs)), ours.id().value(), to);
        assertThat(reply.headers().firstValue("Location")).hasValue("/");
    }
}
