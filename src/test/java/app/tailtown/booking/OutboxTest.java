package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.outbox.Posting;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The outbox: who sees it, what one does with a message, and what a resort says about its mail. */
@HouseTest
class OutboxTest extends ReadMail {

    @Test
    void the_other_company_is_neither_written_to_nor_seen() {
        var theirs = new Api(port, world.theirs().token(Role.OWNER));
        bookedBy(household("Ana", "Mimi", "ana@example.com", "en"), 5, 8);
        world.in(
                world.theirs(), () -> posting.post(Posting.server(mail.getSmtp().getPort())));
        received(0);
        post();
        received(1);
        var ids = desk.get("/api/v1/resorts/" + ours.resort() + "/messages?limit=1")
                .at("/items/0/id");
        assertThat(theirs.get("/api/v1/messages/" + ids).status()).isEqualTo(404);
        assertThat(theirs.post("/api/v1/messages/" + ids + "/again", Map.of()).status())
                .isEqualTo(404);
        assertThat(theirs.get("/api/v1/resorts/" + ours.resort() + "/messages").status())
                .isEqualTo(404);
    }

    @Test
    void it_is_sent_again_once_however_often_somebody_clicks_and_to_another_address() throws Exception {
        var stay = bookedBy(household("Ana", "Mimi", "ana@example.com", "en"), 5, 8);
        var path = "/api/v1/messages/" + about(stay).getFirst().id() + "/again";
        assertThat(desk.post(path, Map.of()).at("/code")).isEqualTo("message-under-way");
        post();
        var first = desk.post(path, Map.of("to", "work@example.com"), "Idempotency-Key", "k-" + stay.at("/id"));
        var second = desk.post(path, Map.of("to", "work@example.com"), "Idempotency-Key", "k-" + stay.at("/id"));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        post();
        received(2);
        assertThat(to("work@example.com").getMessageID())
                .isNotEqualTo(to("ana@example.com").getMessageID());
        assertThat(desk.post(path, Map.of("to", "not an address")).status()).isEqualTo(422);
        // What is told next is still measured against what they know, not against the copy.
        assertThat(change(stay, 5, 9, Map.of()).status()).isEqualTo(200);
        post(Duration.ofMinutes(6));
        received(3);
        assertThat(part(to("ana@example.com"), 0)).contains("What is different");
    }

    @Test
    void a_resort_says_what_it_sends_and_as_whom() throws Exception {
        var rule = "/api/v1/resorts/" + ours.resort() + "/mail-rule";
        var before = manager().get(rule);
        var all = new HashMap<String, Object>(Map.of(
                "senderName",
                "The Cat House",
                "replyTo",
                "desk@example.com",
                "booked",
                true,
                "changed",
                false,
                "cancelled",
                true,
                "vaccinations",
                false));
        assertThat(manager().put(rule, all, "If-Match", before.etag()).status()).isEqualTo(200);
        try {
            var stay = bookedBy(household("Ana", "Mimi", "ana@example.com", "en"), 5, 8);
            post();
            assertThat(last().getFrom()[0].toString()).isEqualTo("The Cat House <stays@tailtown.example>");
            assertThat(last().getReplyTo()[0].toString()).contains("desk@example.com");
            assertThat(change(stay, 5, 9, Map.of()).status()).isEqualTo(200);
            post(Duration.ofMinutes(6));
            received(1);
            assertThat(about(stay).getFirst().why()).isEqualTo("switched-off");
        } finally {
            all.putAll(Map.of("senderName", "", "replyTo", "", "changed", true));
            assertThat(manager()
                            .put(rule, all, "If-Match", manager().get(rule).etag())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_list_is_searched_paged_and_saved_as_a_file_and_the_mail_is_shown_in_a_sealed_frame() {
        var one = bookedBy(household("Zoë Outbox", "Mimi", "zoe@example.com", "en"), 5, 8);
        var two = bookedBy(household("Zoë Outbox", "Nero", "zoe2@example.com", "en"), 9, 10);
        post();
        var list = "/api/v1/resorts/" + ours.resort() + "/messages?search=outbox&limit=1";
        var page = desk.get(list);
        assertThat(page.at("/items/0/reservation")).as(page.body()).isEqualTo(two.at("/number"));
        assertThat(desk.get(list + "&after=" + page.at("/next")).at("/items/0/reservation"))
                .isEqualTo(one.at("/number"));
        assertThat(desk.get(list + "&kind=cancelled").json().at("/items").size())
                .isZero();
        assertThat(desk.get(list + "&state=nonsense").status()).isEqualTo(422);
        var screen = PageClient.of(port, ours.email(Role.FRONT_DESK));
        var outbox = "/resorts/" + ours.resort() + "/outbox";
        assertThat(screen.get(outbox + "?q=zoe@example").body())
                .contains("zoe@example.com", "Sent")
                .doesNotContain("zoe2@");
        assertThat(screen.get(outbox + ".csv?state=sent").body()).contains("zoe@example.com", one.at("/number"));
        assertThat(screen.get(outbox + "?q=nobodyatall").body()).contains("nobodyatall");
        var shown = "/messages/" + about(one).getFirst().id();
        assertThat(screen.get(shown).body())
                .contains("<iframe", "sandbox=\"\"", "Try 1: the mail server took it", "Send again");
        var frame = screen.get(shown + "/html");
        assertThat(frame.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox; default-src 'none'");
        assertThat(frame.body()).contains("Mimi");
        assertThat(screen.post(shown + "/again", Map.of("to", "work@example.com"))
                        .status())
                .isEqualTo(303);
    }
}
