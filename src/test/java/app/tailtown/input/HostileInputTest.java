package app.tailtown.input;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in is kept as it is or refused with a word: never an error of ours, never a trace, never half a thing. */
@HouseTest
class HostileInputTest extends HostileRequests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🐕‍🦺👩🏽‍🚒",
                "\u202Eevil\u202C",
                "'; drop table pet; --",
                "<script>alert(1)</script>",
                "\"><img src=x>",
                "${7*7} #{7*7} {0} %s %n",
                "=1+1",
                "../../etc",
                "{}[]\\/\"'`"
            })
    void text_is_text(String text) {
        var all = new SoftAssertions();
        for (var write : writes) {
            eachText(write, text).forEach(wrong -> {
                var reply = wrong.send(owner, wrong.body());
                all.assertThat(reply.status()).as(wrong.name() + reply.body()).isLessThan(500);
                if (reply.status() < 300) {
                    all.assertThat(kept(wrong, reply).json().toString())
                            .as(wrong.name())
                            .contains(Api.JSON.writeValueAsString(text));
                }
            });
        }
        all.assertAll();
    }

    /** A closure is answered without its reason; the list of them has it. */
    private Api.Reply kept(Writes.Write write, Api.Reply reply) {
        return write.path().endsWith("/closures")
                ? owner.get("/api/v1/resorts/" + world.ours().resort() + "/closures")
                : reply;
    }

    @Test
    void markup_in_a_name_is_drawn_as_text() {
        var name = "<script>alert('" + UUID.randomUUID() + "')</script>";
        var added =
                owner.post("/api/v1/customers", Map.of("people", List.of(Map.of("givenName", name)), "notes", name));
        assertThat(added.at("/name")).isEqualTo(name);
        var browser = PageClient.of(port, world.ours().email(Role.OWNER));

        for (var path : List.of("", "/edit")) {
            var page = browser.get("/customers/" + added.at("/id") + path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>alert").contains("&lt;script");
        }
    }

    @Test
    void what_no_database_could_keep_is_refused() {
        refused(
                422,
                (write, _) -> Stream.of("a\u0000b", "\u0000", "\uD800", "\uDC00x", "x\uD83D")
                        .flatMap(text -> eachText(write, text))
                        .map(w -> w.send(owner, escaped(w.body())))
                        .toList());
    }

    /** As JSON of plain ASCII, since half a surrogate pair has no bytes of its own. */
    private static String escaped(Object body) {
        var json = new StringBuilder();
        for (var c : Api.JSON.writeValueAsString(body).toCharArray()) {
            if (c < 128) json.append(c);
            else json.append("\\u%04x".formatted((int) c));
        }
        return json.toString();
    }

    @Test
    void a_date_nobody_can_mean_is_refused() {
        refused(422, (write, _) -> {
            var replies = new ArrayList<Api.Reply>();
            for (var field : DATES) {
                if (!write.body().containsKey(field)) continue;
                for (var date :
                        List.of("0000-01-01", "0001-01-01", "9999-12-31", "+99999-01-01", "2026-02-30", "soon")) {
                    replies.add(write.send(owner, write.with(field, date)));
                }
            }
            return replies;
        });
    }

    @Test
    void a_field_that_does_not_exist_is_refused() {
        refused(
                422,
                (write, _) -> Stream.of("organizationId", "role", "priceCents", "status", "version")
                        .map(field -> write.send(owner, write.with(field, 1)))
                        .toList());
    }

    @Test
    void a_value_of_the_wrong_shape_is_refused() {
        refused(
                422,
                (write, _) -> write.body().keySet().stream()
                        .map(field -> write.send(owner, write.with(field, Map.of("a", List.of(1)))))
                        .toList());
    }

    @Test
    void ten_thousand_pets_do_not_fit() {
        var many = Stream.generate(UUID::randomUUID).limit(10_000).toList();
        refused(
                422,
                (write, _) -> write.body().containsKey("petIds")
                        ? List.of(write.send(owner, write.with("petIds", many)))
                        : List.of());
    }

    @Test
    void a_pet_named_twice_comes_once() {
        var booking = writes.getLast();
        var pet = ((List<?>) booking.body().get("petIds")).getFirst();

        var reply = booking.send(owner, booking.with("petIds", List.of(pet, pet, pet)));

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.json().at("/pets")).hasSize(1);
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        refused(
                422,
                (write, _) -> eachText(write, "x".repeat(100_000))
                        .map(w -> w.send(owner, w.body()))
                        .toList());
    }
}
