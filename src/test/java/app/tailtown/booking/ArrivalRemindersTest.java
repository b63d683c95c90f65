package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.jobs.NightlyJob;
import app.tailtown.outbox.Message;
import app.tailtown.races.Together;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Some days before a stay its household is reminded, once, in its language, where the resort says so. */
@HouseTest
class ArrivalRemindersTest extends ReadMail {

    @Autowired
    List<NightlyJob> jobs;

    @BeforeEach
    void three_days_before() {
        remind(3);
    }

    @AfterEach
    void never() {
        remind(null);
    }

    private void remind(@Nullable Integer days) {
        var path = "/api/v1/resorts/" + ours.resort() + "/mail-rule";
        var rule = new HashMap<String, Object>(
                Map.of("senderName", "", "booked", true, "changed", true, "cancelled", true, "vaccinations", false));
        rule.put("arrivalDays", days);
        var set = manager().put(path, rule, "If-Match", manager().get(path).etag());
        assertThat(set.status()).as(set.body()).isEqualTo(200);
    }

    private boolean runJob() {
        jobs.stream()
                .filter(j -> j.name().equals("remind-of-arrivals"))
                .findFirst()
                .orElseThrow()
                .run();
        return true;
    }

    /** The job of a day from today on, and what was due is posted. */
    private void on(int day) {
        MovingClock.at(Instant.now().plus(Duration.ofDays(day)), () -> {
            world.in(ours, this::runJob);
            post();
        });
    }

    private List<Message> reminders(Api.Reply stay) {
        return about(stay).stream()
                .filter(m -> m.kind().code().equals("arrival"))
                .toList();
    }

    private Api.Reply told(String name, String language, int from) {
        suite();
        var stay = bookedBy(
                household(name, "Mimi", name.replace(" ", "").toLowerCase() + "@example.com", language),
                from,
                from + 2);
        post();
        return stay;
    }

    @Test
    void it_comes_three_days_before_in_their_language_once_however_often_somebody_looks() throws Exception {
        var stay = told("Ana Pronto", "es", 10);
        on(6);
        assertThat(reminders(stay)).isEmpty();
        on(7);
        on(7);
        on(8);
        assertThat(reminders(stay)).hasSize(1);
        assertThat(reminders(stay).getFirst().state().code()).isEqualTo("sent");
        assertThat(to("anapronto@example.com").getSubject()).startsWith("Pronto: Mimi");
        assertThat(part(to("anapronto@example.com"), 0)).contains("estará pronto con nosotros", stay.at("/number"));

        var screen = PageClient.of(port, ours.email(Role.FRONT_DESK));
        assertThat(screen.get("/reservations/" + stay.at("/id")).body()).contains("Reminder of the stay");
        assertThat(screen.get("/resorts/" + ours.resort() + "/outbox?kind=arrival&q=Pronto")
                        .body())
                .contains("Reminder of the stay", "anapronto@example.com");
        assertThat(screen.get(reminders(stay).getFirst().path()).body())
                .contains("/reservations/" + stay.at("/id"), stay.at("/number"));
    }

    @Test
    void who_comes_to_a_resort_that_said_nothing_is_not_reminded_and_who_just_booked_is_not_either() {
        var justBooked = told("Ana Now", "en", 2);
        on(0);
        assertThat(reminders(justBooked)).isEmpty();
        remind(null);
        var stay = told("Ana Never", "en", 20);
        on(18);
        assertThat(reminders(stay)).isEmpty();
    }

    @Test
    void a_stay_that_was_cancelled_or_moved_is_not_reminded_of_and_a_moved_one_anew() {
        var cancelled = told("Ana Off", "en", 30);
        var moved = told("Ana Later", "en", 30);
        MovingClock.at(Instant.now().plus(Duration.ofDays(28)), () -> {
            world.in(ours, this::runJob);
            world.in(ours, posting::write);
            assertThat(desk.post("/api/v1/reservations/" + cancelled.at("/id") + "/cancellation", Map.of())
                            .status())
                    .isEqualTo(200);
            var change = Map.of("arrives", day(40), "departs", day(42));
            assertThat(desk.put("/api/v1/reservations/" + moved.at("/id"), change, "If-Match", moved.etag())
                            .status())
                    .isEqualTo(200);
            post();
        });
        assertThat(reminders(cancelled).getFirst().why()).isEqualTo("no-longer");
        assertThat(reminders(moved).getFirst().why()).isEqualTo("no-longer");
        on(38);
        assertThat(reminders(moved)).hasSize(2);
        assertThat(reminders(moved).getFirst().state().code()).isEqualTo("sent");
    }

    @Test
    void who_wants_no_reminders_gets_none() {
        var who = household("Ana Calm", "Mimi", "calm@example.com", "en");
        assertThat(desk.post(
                                "/api/v1/customers/" + who.customer().value() + "/unwanted-mail",
                                Map.of("sort", "reminders"))
                        .status())
                .isEqualTo(200);
        var stay = bookedBy(who, 50, 52);
        post();
        on(48);
        assertThat(reminders(stay).getFirst().why()).isEqualTo("unwanted");
    }

    @Test
    void of_several_processes_that_remind_at_once_one_does() {
        var stay = told("Ana Race", "en", 60);
        MovingClock.at(Instant.now().plus(Duration.ofDays(58)), () -> {
            Callable<Boolean> one = () -> world.in(ours, this::runJob);
            assertThat(Together.run(Collections.nCopies(4, one))).doesNotContain(false);
        });
        assertThat(reminders(stay)).hasSize(1);
    }

    /** The control: what the constraint forbids does happen without it. */
    @Test
    void without_the_constraint_a_stay_is_reminded_of_twice() {
        var stay = told("Ana Twice", "en", 70);
        on(68);
        assertThat(twice(stay, "")).isFalse();
        assertThat(twice(stay, "alter table tenant.arrival_reminder drop constraint a_stay_is_reminded_of_once"))
                .isTrue();
    }

    private static boolean twice(Api.Reply stay, String before) {
        try (var one = Tables.asSuperuser()) {
            var jdbc = JdbcClient.create(one);
            jdbc.sql("begin").update();
            try {
                jdbc.sql("""
                        select set_config('app.organization', (select organization_id::text from tenant.reservation where id = ?::uuid), true),
                               set_config('app.resorts', '*', true), set_config('app.actor', 'test', true), set_config('app.request', 'test', true)""").param(stay.at("/id")).query((_, _) -> 0).list();
                if (!before.isEmpty()) jdbc.sql(before).update();
                return jdbc.sql(
                                        "insert into tenant.arrival_reminder select organization_id, gen_random_uuid(), resort_id, reservation_id, arrives_on, opened_at"
                                                + " from tenant.arrival_reminder where reservation_id = ?::uuid")
                                .param(stay.at("/id"))
                                .update()
                        == 1;
            } catch (DuplicateKeyException refused) {
                return false;
            } finally {
                jdbc.sql("rollback").update();
            }
        }
    }
}
