package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.platform.Ids;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Guessing is slow for whoever guesses, and the true owner gets in all the same. */
@HouseTest
@org.junit.jupiter.api.Tag("slow")
class SlowDownTest {

    private static final String WRONG = "a guess that is not right";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Staff staff;

    @Autowired
    Passwords passwords;

    @Autowired
    SignIn signIn;

    @Autowired
    Clock clock;

    String email;
    Instant start;

    @BeforeEach
    void somebody() {
        Company ours = world.ours();
        email = Ids.next() + "@alder.example";
        var hash = passwords.hash(World.PASSWORD);
        world.inTransaction(ours, () -> {
            var account = staff.openAccount(Ids.next(), email, hash);
            return staff.add(Ids.next(), account, "Somebody", "en", List.of(new Grant(Role.READ_ONLY, null)));
        });
        start = clock.instant();
        forget();
    }

    /** Every failure counts against this machine's address, which all tests share. */
    @AfterEach
    void forget() {
        Tables.asOwner().sql("delete from platform.sign_in_try").update();
    }

    private SignIn.Outcome tryIt(String password, String address, String device) {
        return signIn.attempt(email, password, address, device);
    }

    @Test
    void after_five_wrong_passwords_one_is_asked_to_wait() {
        var browser = new PageClient(port);
        IntStream.range(0, 5)
                .forEach(_ -> assertThat(browser.signIn(email, WRONG).status()).isEqualTo(422));

        var sixth = browser.signIn(email, WRONG);

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(Integer.parseInt(sixth.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 900);
        assertThat(browser.signIn(email, World.PASSWORD).status())
                .as("the right one has to wait too, or guessing would go on")
                .isEqualTo(429);
        MovingClock.at(
                start.plusSeconds(60),
                () -> assertThat(browser.signIn(email, World.PASSWORD).status()).isEqualTo(302));
    }

    @Test
    void a_known_device_gets_in_while_an_attack_runs() {
        assertThat(tryIt(World.PASSWORD, "192.0.2.1", "my own laptop")).isInstanceOf(SignIn.Outcome.Right.class);
        IntStream.range(0, 8).forEach(_ -> tryIt(WRONG, "203.0.113.9", "elsewhere"));

        assertThat(tryIt(World.PASSWORD, "203.0.113.9", "elsewhere")).isInstanceOf(SignIn.Outcome.Wait.class);
        assertThat(tryIt(World.PASSWORD, "192.0.2.1", "my own laptop")).isInstanceOf(SignIn.Outcome.Right.class);
    }

    @Test
    void an_address_from_which_many_guess_keeps_strangers_out_and_nobody_who_is_known() {
        assertThat(tryIt(World.PASSWORD, "192.0.2.1", "my own laptop")).isInstanceOf(SignIn.Outcome.Right.class);
        IntStream.range(0, 60)
                .forEach(i -> signIn.attempt("nobody" + i + "@alder.example", WRONG, "203.0.113.9", "elsewhere"));

        assertThat(tryIt(World.PASSWORD, "203.0.113.9", "elsewhere")).isInstanceOf(SignIn.Outcome.Wait.class);
        assertThat(tryIt(World.PASSWORD, "203.0.113.9", "my own laptop")).isInstanceOf(SignIn.Outcome.Right.class);
    }

    @Test
    void an_account_takes_at_most_fifty_wrong_guesses_a_day_from_strangers_and_fifty_from_its_devices() {
        assertThat(tryIt(World.PASSWORD, "192.0.2.1", "my own laptop")).isInstanceOf(SignIn.Outcome.Right.class);

        assertThat(guessesInADay("elsewhere")).isEqualTo(50);
        assertThat(guessesInADay("my own laptop")).isEqualTo(50);
    }

    /** Tries every ten minutes for 23 hours, always from another address. */
    private long guessesInADay(String device) {
        return IntStream.range(0, 23 * 60 / 10)
                .filter(i -> {
                    var looked = new SignIn.Outcome[1];
                    MovingClock.at(
                            start.plus(Duration.ofMinutes(i * 10L)),
                            () -> looked[0] = tryIt(WRONG, "198.51.100." + i, device));
                    return looked[0] instanceof SignIn.Outcome.Wrong;
                })
                .count();
    }

    @Test
    void a_hundred_guesses_at_once_do_not_slip_through_together() throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(20)) {
            var guesses = IntStream.range(0, 100)
                    .<Callable<SignIn.Outcome>>mapToObj(i -> () -> tryOrBusy("198.51.100." + i))
                    .toList();
            var looked = threads.invokeAll(guesses).stream()
                    .filter(f -> f.resultNow() instanceof SignIn.Outcome.Wrong)
                    .count();

            assertThat(looked).isBetween(1L, 6L);
        }
    }

    private SignIn.Outcome tryOrBusy(String address) {
        try {
            return tryIt(WRONG, address, "elsewhere");
        } catch (Passwords.Busy busy) {
            return new SignIn.Outcome.Wrong();
        }
    }

    @Test
    void one_address_that_guesses_at_many_accounts_is_slowed() {
        IntStream.range(0, 60).forEach(i -> signIn.attempt(i + "@many.example", WRONG, "203.0.113.77", "one"));

        assertThat(signIn.attempt("fresh@many.example", WRONG, "203.0.113.77", "one"))
                .isInstanceOf(SignIn.Outcome.Wait.class);
        assertThat(signIn.attempt("fresh@many.example", WRONG, "203.0.113.78", "one"))
                .isInstanceOf(SignIn.Outcome.Wrong.class);
    }
}
