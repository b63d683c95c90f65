package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.outbox.Posting;
import app.tailtown.outbox.ScriptedSmtp;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was committed is told, whatever the mail server and we ourselves go through. */
@HouseTest
class DeliveryTest extends MailedStays {

    private final ScriptedSmtp smtp = new ScriptedSmtp();

    @AfterEach
    void hang_up() {
        smtp.close();
    }

    private int closedPort() {
        try (var other = new ScriptedSmtp()) {
            return other.port();
        }
    }

    @Test
    void a_server_that_is_gone_for_an_hour_gets_everything_once_when_it_is_back() {
        var stay = bookedBy(household("Ana", "Mimi", "ana@example.com", "en"), 5, 8);
        var gone = Posting.server(closedPort());
        post(gone);
        assertThat(state(stay)).isEqualTo("retrying");
        for (var minutes = 5; minutes < 60; minutes += 5) post(gone, Duration.ofMinutes(minutes));
        var before = about(stay).getFirst();
        assertThat(before.tries()).isBetween(4, 9);
        assertThat(before.why()).isNotEmpty();
        post(Posting.server(smtp.port()), Duration.ofHours(3));
        assertThat(smtp.taken()).hasSize(1);
        assertThat(state(stay)).isEqualTo("sent");
        post(Posting.server(smtp.port()), Duration.ofHours(9));
        assertThat(smtp.taken()).hasSize(1);
    }

    @Test
    void a_server_that_answers_too_late_is_asked_again_with_the_same_message() {
        var stay = bookedBy(household("Ana", "Mimi", "ana@example.com", "en"), 5, 8);
        smtp.thinks = Duration.ofSeconds(3);
        post(Posting.server(smtp.port()));
        assertThat(state(stay)).isEqualTo("retrying");
        smtp.thinks = Duration.ZERO;
        post(Posting.server(smtp.port()), Duration.ofMinutes(2));
        assertThat(state(stay)).isEqualTo("sent");
        assertThat(smtp.messageIds()).hasSize(2);
        assertThat(new HashSet<>(smtp.messageIds())).hasSize(1);
    }

    @Test
    void one_recipient_that_is_refused_keeps_no_other_waiting() {
        var none = bookedBy(household("Ana", "Mimi", "nobody@example.com", "en"), 5, 6);
        var busy = bookedBy(household("Bo", "Nero", "busy@example.com", "en"), 6, 7);
        var well = bookedBy(household("Cy", "Pip", "well@example.com", "en"), 7, 8);
        smtp.recipients.put("nobody@example.com", "550 5.1.1 no such mailbox");
        smtp.recipients.put("busy@example.com", "451 4.7.1 come back later");
        post(Posting.server(smtp.port()));
        assertThat(state(none)).isEqualTo("refused");
        assertThat(about(none).getFirst().why()).contains("no such mailbox");
        assertThat(state(busy)).isEqualTo("retrying");
        assertThat(about(busy).getFirst().why()).contains("come back later");
        assertThat(state(well)).isEqualTo("sent");
        assertThat(smtp.lines()).as("one line for all of them").isEqualTo(1);
        smtp.recipients.clear();
        post(Posting.server(smtp.port()), Duration.ofMinutes(2));
        assertThat(state(none)).as("tried no more").isEqualTo("refused");
        assertThat(state(busy)).isEqualTo("sent");
        assertThat(smtp.taken()).hasSize(2);
        var list = desk.get("/api/v1/resorts/" + ours.resort() + "/messages?state=trouble&search=nobody@example.com");
        assertThat(list.at("/items/0/reservation")).as(list.body()).isEqualTo(none.at("/number"));
    }

    @Test
    void who_is_killed_after_sending_loses_nothing_and_sends_the_same_again() {
        var stay = bookedBy(household("Ana", "Mimi", "ana@example.com", "en"), 5, 8);
        var server = Posting.server(smtp.port());
        world.in(ours, () -> posting.postAndDie(server));
        assertThat(smtp.taken()).hasSize(1);
        assertThat(state(stay)).as("nobody knows").isEqualTo("retrying");
        post(server, Duration.ofMinutes(5));
        assertThat(smtp.taken())
                .as("as long as it may still run, nobody else sends it")
                .hasSize(1);
        post(server, Duration.ofMinutes(16));
        assertThat(state(stay)).isEqualTo("sent");
        assertThat(smtp.messageIds()).hasSize(2);
        assertThat(new HashSet<>(smtp.messageIds())).hasSize(1).doesNotContain("");
        assertThat(new HashSet<>(smtp.taken().stream()
                        .map(m -> m.replaceAll("(?m)^Date:.*$|=_Part[^\"]*|(?m)^--.*$", ""))
                        .toList()))
                .as("the same to the letter")
                .hasSize(1);
        var shown = desk.get("/api/v1/messages/" + about(stay).getFirst().id());
        assertThat(shown.isAbsent("/tries/0/outcome")).as(shown.body()).isTrue();
        assertThat(shown.at("/tries/1/outcome")).isEqualTo("accepted");
    }

    @Test
    void two_nodes_at_once_send_each_message_once() throws Exception {
        for (var i = 0; i < 24; i++)
            bookedBy(household("Ana " + i, "Mimi", "ana" + i + "@example.com", "en"), 10 + i, 11 + i);
        world.in(ours, posting::write);
        var server = Posting.server(smtp.port());
        var node = (Callable<Boolean>) () -> world.in(ours, () -> posting.post(server));
        together(List.of(node, node, node));
        assertThat(smtp.messageIds()).hasSize(24).doesNotHaveDuplicates();
    }

    /** The control: whoever does not hold what it reads claims what another one has. */
    @Test
    void without_the_lock_two_nodes_claim_the_same_message() throws Exception {
        var stay = bookedBy(household("Ana", "Mimi", "ana@example.com", "en"), 5, 8);
        world.in(ours, posting::write);
        var now = Instant.now();
        var first = new CountDownLatch(1);
        var one = (Callable<List<UUID>>) () -> world.inTransaction(ours, () -> {
            var claimed = posting.claimUnheld(now);
            first.countDown();
            pause();
            return claimed;
        });
        var other = (Callable<List<UUID>>) () -> {
            first.await();
            return world.inTransaction(ours, () -> posting.claimUnheld(now));
        };
        var message = about(stay).getFirst().id();
        assertThat(together(List.of(one, other)))
                .allSatisfy(claimed -> assertThat(claimed).contains(message));
    }

    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> List<T> together(List<Callable<T>> all) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> one : threads.invokeAll(all)) results.add(one.get());
            return results;
        }
    }

    @Test
    void after_three_days_it_is_given_up_and_the_desk_sees_it() {
        var stay = bookedBy(household("Ana", "Mimi", "ana@example.com", "en"), 5, 8);
        var gone = Posting.server(closedPort());
        post(gone);
        post(gone, Duration.ofHours(71));
        assertThat(state(stay)).isEqualTo("retrying");
        post(gone, Duration.ofHours(75));
        assertThat(state(stay)).isEqualTo("given-up");
        var page = PageClient.of(port, ours.email(app.tailtown.identity.Role.FRONT_DESK));
        assertThat(page.get("/reservations/" + stay.at("/id")).body())
                .contains("Not delivered to ana@example.com after 3 tries");
        assertThat(page.get("/resorts/" + ours.resort() + "/outbox?state=trouble")
                        .body())
                .contains("Given up", "ana@example.com");
    }

    @Test
    void without_a_server_it_is_kept_and_never_called_sent() {
        var stay = bookedBy(household("Ana", "Mimi", "ana@example.com", "en"), 5, 8);
        world.in(ours, posting::capture);
        assertThat(state(stay)).isEqualTo("captured");
        var page = PageClient.of(port, ours.email(app.tailtown.identity.Role.FRONT_DESK));
        assertThat(page.get("/resorts/" + ours.resort() + "/outbox").body())
                .contains("Nothing is sent: no mail server is set.", "Kept here, not sent", "ana@example.com");
        assertThat(page.get("/reservations/" + stay.at("/id")).body())
                .contains("Not sent to ana@example.com: no mail server was set.");
        post(Posting.server(smtp.port()), Duration.ofDays(1));
        assertThat(smtp.taken())
                .as("what was kept is not sent behind anybody’s back")
                .isEmpty();
        var again = desk.post("/api/v1/messages/" + about(stay).getFirst().id() + "/again", Map.of());
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        post(Posting.server(smtp.port()));
        assertThat(smtp.taken()).hasSize(1);
    }

    @Test
    void a_server_that_cannot_encrypt_is_told_nothing_when_it_must() {
        var stay = bookedBy(household("Ana", "Mimi", "ana@example.com", "en"), 5, 8);
        post(Posting.encrypted(smtp.port()));
        assertThat(state(stay)).isEqualTo("retrying");
        assertThat(about(stay).getFirst().why()).containsIgnoringCase("starttls");
        assertThat(smtp.taken()).isEmpty();
    }

    @Test
    void a_message_waits_for_the_one_before_it_about_the_same_stay() {
        var stay = bookedBy(household("Ana", "Mimi", "ana@example.com", "en"), 5, 8);
        var gone = Posting.server(closedPort());
        post(gone);
        desk.post(path(stay) + "/cancellation", Map.of());
        MovingClock.at(Instant.now().plusSeconds(1), () -> post(Posting.server(smtp.port())));
        assertThat(smtp.taken()).isEmpty();
        post(Posting.server(smtp.port()), Duration.ofMinutes(5));
        post(Posting.server(smtp.port()), Duration.ofMinutes(6));
        assertThat(smtp.taken()).hasSize(2);
        assertThat(smtp.taken().getFirst()).containsPattern("(?m)^Subject: .*Booked:");
        assertThat(smtp.taken().getLast()).containsPattern("(?m)^Subject: .*Cancelled:");
    }
}
