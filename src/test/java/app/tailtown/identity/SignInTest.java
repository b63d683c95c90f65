package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    String owner;

    @BeforeEach
    void found() {
        ours = world.ours();
        owner = ours.email(Role.OWNER);
    }

    private static String plain(Api.Reply reply) {
        return reply.status()
                + reply.body()
                        .replaceAll("(name=\"(_csrf|idempotencyKey)\" value=\")[^\"]*", "$1")
                        .replaceAll("(data-options=\")[^\"]*", "$1")
                        .replaceAll("value=\"[^\"]*@[^\"]*\"", "");
    }

    @Test
    void one_signs_in_works_and_signs_out() {
        var browser = new PageClient(port);
        assertThat(browser.signIn(owner, World.PASSWORD).status()).isEqualTo(302);
        assertThat(browser.get("/").headers().firstValue("Location")).hasValue("/resorts/" + ours.resort() + "/today");
        assertThat(browser.get("/customers").status()).isEqualTo(200);

        var out = browser.post("/sign-out", Map.of());

        assertThat(out.headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(out.headers().firstValue("Clear-Site-Data").orElse("")).contains("cache", "storage");
        assertThat(browser.get("/customers").status()).isEqualTo(302);
    }

    @Test
    void a_sign_in_from_a_foreign_page_is_refused() {
        var reply = new PageClient(port).withoutToken().signIn(owner, World.PASSWORD);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("tailtown="));
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_answered_alike() {
        var wrong = new PageClient(port).signIn(ours.email(Role.MANAGER), "not my password at all");
        var unknown = new PageClient(port).signIn("nobody@nowhere.example", "not my password at all");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(plain(unknown)).isEqualTo(plain(wrong));
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            /customers?q=a           | /customers?q=a
            https://evil.example/    | /
            //evil.example           | /
            /\\evil.example          | /
            /%0d%0aSet-Cookie:a=b    | /%0d%0aSet-Cookie:a=b
            javascript:alert(1)      | /
            evil.example             | /
            ''                       | /
            '/\t/evil.example'       | /
            """)
    void nobody_is_sent_elsewhere(String to, String expected) {
        var reply = new PageClient(port).post("/sign-in", Map.of("email", owner, "password", World.PASSWORD, "to", to));

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.headers().firstValue("Location")).hasValue(expected);
    }

    @Test
    void cookies_are_not_for_scripts_nor_for_other_sites() {
        var reply = new PageClient(port).signIn(owner, World.PASSWORD);

        assertThat(reply.headers().allValues("Set-Cookie"))
                .anyMatch(c -> c.startsWith("tailtown="))
                .anyMatch(c -> c.startsWith("tailtown-device="))
                .allSatisfy(c -> assertThat(c).contains("HttpOnly", "Path=/").containsPattern("SameSite=(Lax|Strict)"));
    }

    @Test
    void a_session_that_was_given_to_somebody_is_not_the_one_they_sign_in_to() {
        var given = "a".repeat(43);
        var victim = new PageClient(port);
        victim.cookies().put("tailtown", given);
        assertThat(victim.signIn(owner, World.PASSWORD).status()).isEqualTo(302);
        assertThat(victim.cookies().get("tailtown")).isNotEqualTo(given).hasSize(43);

        var attacker = new PageClient(port);
        attacker.cookies().put("tailtown", given);
        assertThat(attacker.get("/customers").status()).isEqualTo(302);
    }

    @Test
    void asvs_7_2_3_a_session_is_two_hundred_and_fifty_six_random_bits_of_which_the_hash_is_kept() {
        var first = Objects.requireNonNull(PageClient.of(port, owner).cookies().get("tailtown"));
        var second = PageClient.of(port, owner).cookies().get("tailtown");

        assertThat(Base64.getUrlDecoder().decode(first)).hasSize(32);
        assertThat(second).isNotEqualTo(first);
        assertThat(Tables.asOwner()
                        .sql(
                                "select s::text from platform.session s where token_hash = sha256(convert_to(:secret, 'UTF8'))")
                        .param("secret", first)
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain(first, hex(first)));
    }

    private static String hex(String secret) {
        return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(secret));
    }

    @Test
    void one_browser_holds_one_session() {
        var browser = new PageClient(port);
        browser.signIn(owner, World.PASSWORD);
        var first = browser.cookies().get("tailtown");
        browser.signIn(owner, World.PASSWORD);

        var old = new PageClient(port);
        old.cookies().put("tailtown", first);
        assertThat(old.get("/customers").status()).isEqualTo(302);
        assertThat(browser.get("/customers").status()).isEqualTo(200);
    }

    @Test
    void a_cookie_means_nothing_to_the_api_and_a_token_nothing_to_a_page() {
        var session = PageClient.of(port, owner);
        var token = ours.token(Role.OWNER);

        assertThat(session.get("/api/v1/customers").status()).isEqualTo(401);
        assertThat(new Api(port, token).get("/customers").status()).isEqualTo(401);
    }

    @Test
    void every_answer_carries_the_headers_that_keep_browsers_careful() {
        var session = PageClient.of(port, owner);
        var api = new Api(port, ours.token(Role.OWNER));
        var nobody = new Api(port, "");
        for (var reply : List.of(
                session.get("/customers"),
                session.get("/nowhere"),
                session.get("/customers/nowhere"),
                new PageClient(port).get("/sign-in"),
                nobody.get("/api/v1/customers"),
                api.get("/api/v1/customers"),
                api.get("/api/v1/nowhere"),
                api.post("/api/v1/customers", "{"))) {
            var headers = reply.headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(reply.toString())
                    .contains("default-src 'none'", "script-src 'self'", "object-src 'none'", "base-uri 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(headers.firstValue("X-Request-Id")).isPresent();
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    /** Here there is no proxy, so that nobody may say how something came. */
    @Test
    void asvs_3_4_1_where_no_tls_is_nothing_is_said_of_it_and_nobody_is_led_there() {
        for (var way : List.of("http", "https")) {
            var reply = new PageClient(port).get("/sign-in", "X-Forwarded-Proto", way);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.headers().allValues("Strict-Transport-Security")).isEmpty();
        }
        assertThat(new PageClient(port).signIn(owner, World.PASSWORD).headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c).doesNotContain("__Host-", "Secure"));
    }

    /** What is answered at the edge comes past nobody who would add it. */
    @Test
    void what_is_refused_before_the_door_is_not_kept_either() {
        var tooMuch = new byte[2_000_000];
        for (var path : List.of("/api/v1/customers", "/customers")) {
            var refused = new Api(port, ours.token(Role.OWNER)).raw("POST", path, "application/json", tooMuch);
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.headers().allValues("Cache-Control")).containsExactly("no-store");
        }
    }
}
