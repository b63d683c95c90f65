package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a household reads, from a real mail server. */
@HouseTest
class ConfirmationsTest extends ReadMail {

    @Test
    void what_is_booked_is_confirmed_with_dates_pets_and_every_line_of_the_price() throws Exception {
        var who = household("Ana", "Mimi", "ana@example.com", "en");
        var stay = book(who, 5, 8, Map.of("note", "pays late, keep an eye on it", "dropOff", "09:30"));
        post();
        received(1);
        var message = last();
        assertThat(message.getSubject()).startsWith("Booked: Mimi, ").contains("3 nights", stay.at("/number"));
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getAllRecipients()[0].toString()).contains("ana@example.com");
        assertThat(message.getFrom()[0].toString())
                .contains("stays@tailtown.example", ours.resorts().getFirst().name());
        assertThat(message.getMessageID())
                .isEqualTo("<" + about(stay).getFirst().id() + "@localhost>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Content-Language")).containsExactly("en");
        assertThat(message.getHeader("List-Unsubscribe")[0]).contains("mailto:stays@tailtown.example");
        for (var text : List.of(part(message, 0), part(message, 1))) {
            assertThat(text)
                    .contains("Hello Ana", "Mimi", "3 nights at $50.00", "$150.00", "9:30 am", stay.at("/number"))
                    .doesNotContain("keep an eye");
        }
        assertThat(part(message, 1))
                .contains("<html lang=\"en\">", "color-scheme")
                .doesNotContain("<script", "http:", "src=");
        assertThat(state(stay)).isEqualTo("sent");
        var page = PageClient.of(port, ours.email(Role.FRONT_DESK)).get("/reservations/" + stay.at("/id"));
        assertThat(page.body()).contains("Confirmation", "Sent to ana@example.com");
    }

    @Test
    void several_changes_are_told_at_once_with_what_is_different() throws Exception {
        var stay = bookedBy(household("Ana", "Mimi", "ana@example.com", "en"), 5, 8);
        post();
        assertThat(change(stay, 5, 9, Map.of()).status()).isEqualTo(200);
        assertThat(change(stay, 6, 9, Map.of("pickUp", "16:00")).status()).isEqualTo(200);
        post();
        received(1);
        post(Duration.ofMinutes(6));
        received(2);
        assertThat(last().getSubject()).startsWith("Changed: Mimi, ");
        assertThat(part(last(), 0))
                .contains("What is different", "* Days: ", "* Pick-up time: not said → 4:00 pm")
                .doesNotContain("* Total");
        assertThat(part(last(), 1)).contains("<del>").contains("4:00 pm");
        assertThat(change(stay, 6, 10, Map.of("pickUp", "16:00")).status()).isEqualTo(200);
        post(Duration.ofMinutes(6));
        assertThat(part(last(), 0)).contains("* Total: $150.00 → $200.00").doesNotContain("* Pick-up");
    }

    @Test
    void a_change_that_is_taken_back_is_not_told() {
        var stay = bookedBy(household("Ana", "Mimi", "ana@example.com", "en"), 5, 8);
        post();
        assertThat(change(stay, 5, 9, Map.of()).status()).isEqualTo(200);
        assertThat(change(stay, 5, 8, Map.of()).status()).isEqualTo(200);
        assertThat(change(stay, 5, 8, Map.of("note", "nervous")).status()).isEqualTo(200);
        post(Duration.ofMinutes(6));
        received(1);
        assertThat(about(stay).getFirst().why()).isEqualTo("nothing-new");
    }

    /** Also of a stay of which they were never told, so that there is nothing to compare it with. */
    @Test
    void what_was_taken_back_before_anybody_wrote_is_not_told() {
        var stay = bookedBy(household("Ana", "Mimi", null, "en"), 5, 8);
        post();
        assertThat(change(stay, 5, 9, Map.of()).status()).isEqualTo(200);
        var undone = desk.delete(
                path(stay) + "/change", "If-Match", desk.get(path(stay)).etag());
        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        desk.post(path(stay) + "/cancellation", Map.of());
        desk.delete(path(stay) + "/cancellation");
        post(Duration.ofMinutes(6));
        received(0);
        assertThat(about(stay))
                .extracting(m -> m.why())
                .containsExactlyInAnyOrder("no-address", "nothing-new", "nothing-new");
    }

    @Test
    void a_cancellation_is_told_and_that_it_is_booked_again() throws Exception {
        var stay = bookedBy(household("Ana", "Mimi", "ana@example.com", "en"), 5, 8);
        post();
        desk.post(path(stay) + "/cancellation", Map.of("reason", "they never pay"));
        post(Duration.ofMinutes(3));
        received(2);
        assertThat(last().getSubject()).startsWith("Cancelled: Mimi");
        assertThat(part(last(), 0) + part(last(), 1)).doesNotContain("never pay");
        desk.delete(path(stay) + "/cancellation");
        post();
        received(3);
        assertThat(last().getSubject()).startsWith("Booked: Mimi");
    }

    @Test
    void what_was_booked_and_cancelled_before_anybody_wrote_is_one_mail() {
        var stay = bookedBy(household("Ana", "Mimi", "ana@example.com", "en"), 5, 8);
        desk.post(path(stay) + "/cancellation", Map.of());
        post(Duration.ofMinutes(3));
        received(1);
        assertThat(about(stay)).hasSize(1);
        desk.delete(path(stay) + "/cancellation");
        desk.post(path(stay) + "/cancellation", Map.of());
        post(Duration.ofMinutes(3));
        received(1);
    }

    @Test
    void a_hold_is_told_once_it_is_confirmed() throws Exception {
        var stay = book(household("Ana", "Mimi", "ana@example.com", "en"), 5, 8, Map.of("hold", true));
        post(Duration.ofMinutes(6));
        received(0);
        assertThat(about(stay)).isEmpty();
        desk.post(path(stay) + "/confirmation", Map.of());
        post();
        received(1);
        assertThat(last().getSubject()).startsWith("Booked: Mimi");
    }

    @Test
    void who_has_no_address_gets_nothing_and_the_stay_says_so_until_they_have_one() {
        var who = household("Ana", "Mimi", null, "en");
        var stay = bookedBy(who, 5, 8);
        post();
        received(0);
        assertThat(about(stay).getFirst().why()).isEqualTo("no-address");
        var page = PageClient.of(port, ours.email(Role.FRONT_DESK));
        assertThat(page.get("/reservations/" + stay.at("/id")).body())
                .contains("Not sent: nobody of the household has a mail address");
        var elsewhere = desk.post(
                "/api/v1/messages/" + about(stay).getFirst().id() + "/again", Map.of("to", "ana@example.com"));
        assertThat(elsewhere.at("/code")).as(elsewhere.body()).isEqualTo("nothing-written");
        var known = desk.get("/api/v1/customers/" + who.customer().value());
        var person = Map.of(
                "id",
                known.at("/people/0/id"),
                "givenName",
                "Ana",
                "familyName",
                "",
                "email",
                "ana@example.com",
                "phones",
                List.of(),
                "mayPickUp",
                true,
                "emergencyContact",
                true);
        var kept = desk.put(
                "/api/v1/customers/" + who.customer().value(),
                Map.of("people", List.of(person)),
                "If-Match",
                known.etag());
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(desk.post("/api/v1/messages/" + about(stay).getFirst().id() + "/again", Map.of())
                        .status())
                .isEqualTo(201);
        post();
        received(1);
    }

    @Test
    void who_speaks_spanish_reads_spanish() throws Exception {
        bookedBy(household("Íñigo", "Ñandú", "inigo@example.com", "es"), 5, 8);
        post();
        assertThat(last().getSubject()).startsWith("Reservado: Ñandú, ").contains("3 noches");
        assertThat(last().getHeader("Content-Language")).containsExactly("es");
        assertThat(part(last(), 0)).contains("Hola, Íñigo:", "Lo que cuesta", "3 noches a $50.00", "Total: $150.00");
        assertThat(part(last(), 1)).contains("<html lang=\"es\">", "Ñandú");
    }

    @Test
    void nothing_that_somebody_typed_becomes_a_header() throws Exception {
        var who = household(
                "Ana\r\nBcc: spy@example.com",
                "Mimi\r\nX-Evil: yes\r\n\r\n<script>alert(1)</script>",
                "ana@example.com",
                "en");
        bookedBy(who, 5, 8);
        post();
        received(1);
        var headers = GreenMailUtil.getHeaders(last());
        assertThat(headers.lines()).noneMatch(l -> l.startsWith("Bcc") || l.startsWith("X-Evil"));
        assertThat(last().getAllRecipients()).hasSize(1);
        assertThat(part(last(), 1)).doesNotContain("<script>").contains("&lt;script&gt;");
        var list = household("Bo", "Nero", "ana@example.com,spy@example.com", "en");
        var stay = book(list, 9, 10, Map.of());
        post();
        received(1);
        assertThat(state(stay)).isEqualTo("refused");
    }
}
