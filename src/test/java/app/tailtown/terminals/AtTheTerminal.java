package app.tailtown.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Grant;
import app.tailtown.identity.Passwords;
import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.platform.Ids;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser at a desk that a manager trusts, and people who take turns there. */
@SuppressWarnings("NullAway.Init")
abstract class AtTheTerminal {

    static final String PIN = "8316";
    static final String OTHER_PIN = "592604";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Staff staff;

    @Autowired
    Passwords passwords;

    @Autowired
    Clock clock;

    Company ours;

    /** Somebody who works here. */
    record Person(UUID staff, UUID account, String email) {}

    @BeforeEach
    void open() {
        ours = world.ours();
    }

    Person hire(Company company, String name, Role role, @Nullable UUID resort) {
        var account = Ids.next();
        var email = account + "@terminals.example";
        var id = world.inTransaction(company, () -> {
            staff.openAccount(account, email, passwords.hash(World.PASSWORD));
            return staff.add(Ids.next(), account, name, "en", List.of(new Grant(role, resort)));
        });
        return new Person(id, account, email);
    }

    /** Hired at the resort of the terminal, with a PIN. */
    Person withPin(String name, Role role, String pin) {
        var person = hire(ours, name, role, ours.resort());
        setPin(PageClient.of(port, person.email()), pin);
        return person;
    }

    void setPin(PageClient who, String pin) {
        who.get("/account/pin");
        var kept = who.post("/account/pin", Map.of("pin", pin, "again", pin));
        assertThat(kept.status()).as(kept.body()).isEqualTo(303);
    }

    /** A browser that a manager of the company trusted, and in which nobody is signed in. */
    PageClient terminal(Company company) {
        var browser = PageClient.of(port, company.email(Role.MANAGER));
        trust(browser, company);
        browser.post("/sign-out", Map.of());
        assertThat(browser.cookies()).containsKey("tailtown-terminal");
        browser.get("/terminal");
        return browser;
    }

    void trust(PageClient browser, Company company) {
        var path = terminals(company);
        browser.get(path);
        var trusted =
                browser.post(path, Map.of("name", "Desk " + UUID.randomUUID(), "idempotencyKey", UUID.randomUUID()));
        assertThat(trusted.status()).as(trusted.body()).isEqualTo(303);
    }

    static String terminals(Company company) {
        return "/resorts/" + company.resort() + "/terminals";
    }

    Api.Reply take(PageClient terminal, Person who, String pin) {
        return terminal.post("/terminal", Map.of("staff", who.staff(), "pin", pin, "to", "/account"));
    }

    void in(PageClient terminal, Person who, String pin) {
        var taken = take(terminal, who, pin);
        assertThat(taken.status()).as(taken.body()).isEqualTo(302);
        assertThat(terminal.get("/account").status()).isEqualTo(200);
    }

    static String location(Api.Reply reply) {
        return reply.headers().firstValue("Location").orElse("");
    }
}
