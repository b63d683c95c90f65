package app.tailtown.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class IdempotencyTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Company ours;
    Api owner;
    String key;
    String name;

    @BeforeEach
    void open() {
        ours = world.ours();
        owner = new Api(port, ours.token(Role.OWNER));
        key = UUID.randomUUID().toString();
        name = "Ana " + UUID.randomUUID();
    }

    private Map<String, Object> household(String given) {
        return Map.of("people", List.of(Map.of("givenName", given)));
    }

    private Api.Reply add(String given) {
        return owner.post("/api/v1/customers", household(given), "Idempotency-Key", key);
    }

    private long added(String given) {
        return world.inTransaction(
                ours,
                () -> jdbc.sql("select count(*) from customer where name = ?")
                        .param(given)
                        .query(Long.class)
                        .single());
    }

    @Test
    void the_same_request_twice_counts_once_and_is_answered_to_the_byte() {
        var first = add(name);
        var second = add(name);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(added(name)).isEqualTo(1);
    }

    @Test
    void eight_of_them_at_once_have_one_effect() throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var replies =
                    threads
                            .invokeAll(Stream.<Callable<Api.Reply>>generate(() -> () -> add(name))
                                    .limit(8)
                                    .toList())
                            .stream()
                            .map(f -> f.resultNow())
                            .toList();

            assertThat(replies).allSatisfy(r -> assertThat(r.status()).isIn(201, 409));
            assertThat(replies.stream()
                            .filter(r -> r.status() == 201)
                            .map(Api.Reply::body)
                            .distinct())
                    .hasSize(1);
        }
        assertThat(added(name)).isEqualTo(1);
    }

    @Test
    void without_a_key_each_counts() {
        owner.post("/api/v1/customers", household(name));
        owner.post("/api/v1/customers", household(name));

        assertThat(added(name)).isEqualTo(2);
    }

    @Test
    void a_key_is_for_one_request_only() {
        assertThat(add(name).status()).isEqualTo(201);

        var other = add(name + " too");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/code")).isEqualTo("key-reused");
        assertThat(added(name + " too")).isZero();
    }

    @Test
    void a_key_of_one_caller_is_nothing_to_another() {
        assertThat(add(name).status()).isEqualTo(201);
        var manager = new Api(port, ours.token(Role.MANAGER));
        var theirs = new Api(port, world.theirs().token(Role.OWNER));

        assertThat(manager.post("/api/v1/customers", household(name + " b"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
        assertThat(theirs.post("/api/v1/customers", household(name + " c"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void callers_with_the_same_key_are_each_given_their_own_answer_again() {
        var manager = new Api(port, ours.token(Role.MANAGER));
        var first = add(name);
        var theirs = manager.post("/api/v1/customers", household(name), "Idempotency-Key", key);
        assertThat(theirs.at("/id")).isNotEqualTo(first.at("/id"));

        assertThat(add(name).body()).isEqualTo(first.body());
        assertThat(manager.post("/api/v1/customers", household(name), "Idempotency-Key", key)
                        .body())
                .isEqualTo(theirs.body());
    }

    @Test
    void a_refusal_is_judged_afresh() {
        var id = add(name).at("/id");
        var lift = "/api/v1/customers/" + id + "/ban";
        assertThat(owner.delete(lift, "Idempotency-Key", key).at("/code")).isEqualTo("not-banned");

        assertThat(owner.post(lift, Map.of("why", "bit the vet")).status()).isEqualTo(200);

        assertThat(owner.delete(lift, "Idempotency-Key", key).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 1000})
    void a_key_that_is_too_long_is_no_key(int length) {
        key = "k".repeat(length);

        assertThat(add(name).status()).isEqualTo(422);
        assertThat(added(name)).isZero();
    }

    @Test
    void a_key_of_two_hundred_characters_is_fine() {
        key = "k".repeat(164) + key;

        assertThat(add(name).status()).isEqualTo(201);
    }

    @Test
    void a_form_sent_twice_counts_once_and_goes_to_the_same_page() {
        var browser = PageClient.of(port, ours.email(Role.OWNER));
        var form = Map.of("people[0].givenName", name, "idempotencyKey", key);

        var first = browser.post("/customers", form);
        var second = browser.post("/customers", form);

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(added(name)).isEqualTo(1);
    }
}
