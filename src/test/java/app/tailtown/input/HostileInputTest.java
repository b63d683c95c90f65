package app.tailtown.input;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever comes in is kept as it is or refused with a word: never an error of ours, never a trace, never half a thing. */
@HouseTest
class HostileInputTest {

    private static final List<String> DATES = List.of("birthDate", "on", "from", "until", "arrives", "departs");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Api owner;
    List<Writes.Write> writes;

    @BeforeEach
    void open() {
        var ours = world.ours();
        owner = new Api(port, ours.token(Role.OWNER));
        writes = Writes.of(world, ours).all();
    }

    /** How many rows the audit has: whatever is written anywhere writes there too. */
    private static long written() {
        var all = Tables.asSuperuser();
        try {
            return JdbcClient.create(all)
                    .sql("select count(*) from tenant.audit")
                    .query(Long.class)
                    .single();
        } finally {
            all.destroy();
        }
    }

    /** Sends something wrong to each route, and expects this status, a problem, and nothing written. */
    private void refused(int status, BiFunction<Writes.Write, SoftAssertions, List<Api.Reply>> send) {
        var before = written();
        var all = new SoftAssertions();
        for (var write : writes) {
            for (var reply : send.apply(write, all)) {
                all.assertThat(reply.status()).as(write.name() + reply.body()).isEqualTo(status);
                all.assertThat(reply.headers().firstValue("Content-Type"))
                        .as(write.name())
                        .hasValue("application/problem+json");
                all.assertThat(reply.body()).as(write.name()).doesNotContain("Exception", "app.tailtown", "at java");
            }
        }
        all.assertThat(written()).isEqualTo(before);
        all.assertAll();
    }

    private Stream<Writes.Write> eachText(Writes.Write write, String text) {
        return write.body().entrySet().stream()
                .filter(e -> e.getValue() instanceof String && !DATES.contains(e.getKey()))
                .map(e -> new Writes.Write(write.method(), write.path(), write.with(e.getKey(), text)));
    }

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
                    all.assertThat(reply.json().toString())
                            .as(wrong.name())
                            .contains(Api.JSON.writeValueAsString(text));
                }
            });
        }
        all.assertAll();
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
    void json_that_breaks_off_says_where() {
        refused(400, (write, all) -> {
            var reply = write.send(owner, "{\n  \"name\": \"Bis");
            all.assertThat(reply.at("/detail")).contains("line 2", "column");
            return List.of(
                    reply, write.send(owner, ""), write.send(owner, Api.JSON.writeValueAsString(write.body()) + "}"));
        });
    }

    @Test
    void what_is_no_json_is_not_read() {
        refused(
                415,
                (write, _) -> Stream.of("text/plain", "application/xml", "application/x-www-form-urlencoded")
                        .map(type -> owner.raw(
                                write.method(), write.path(), type, "name=a".getBytes(StandardCharsets.UTF_8)))
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
    void three_megabytes_are_too_many() {
        var text = "\"" + "x".repeat(3_000_000) + "\"";
        refused(
                413,
                (write, _) -> List.of(
                        owner.raw(
                                write.method(),
                                write.path(),
                                "application/json",
                                text.getBytes(StandardCharsets.UTF_8)),
                        chunked(write, text)));
    }

    private Api.Reply chunked(Writes.Write write, String text) {
        return Api.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + write.path()))
                .header("Authorization", "Bearer " + owner.token())
                .header("Content-Type", "application/json")
                .method(
                        write.method(),
                        HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/customers?after=nonsense",
                "/api/v1/customers?limit=0",
                "/api/v1/customers?limit=100000",
                "/api/v1/customers?limit=many",
                "/api/v1/pets?customerId=me",
                "/api/v1/pets?search=%00",
                "/api/v1/customers?search=%00"
            })
    void a_parameter_nobody_can_mean_is_refused(String path) {
        var reply = owner.get(path);

        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.at("/code")).isEqualTo("invalid-fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "*/*", "application/xml", "nonsense"})
    void programs_are_told_a_problem_whatever_they_say_they_accept(String accept) {
        for (var path :
                List.of("/api/v1/customers/" + UUID.randomUUID(), "/api/v1/nowhere", "/api/v1/customers?limit=0")) {
            var reply = Api.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Authorization", "Bearer " + owner.token())
                    .header("Accept", accept));
            assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(reply.status()).isBetween(400, 499);
        }
    }
}
