package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.Tailtown;
import app.tailtown.installation.Installation;
import app.tailtown.world.Api;
import app.tailtown.world.JobsByHand;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The house as it stands behind a proxy that ends TLS: this machine is trusted to say how a request came to it. Without that header nobody passed it on, so the
 * tests of plain http are {@link SignInTest} and, here, what comes from an address that is not trusted.
 */
@SpringBootTest(
        classes = Tailtown.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tailtown.mail.by-itself=false", "tailtown.limits.times=1000"})
@ContextConfiguration(initializers = HouseBehindProxy.class)
@Import({World.class, MovingClock.class, FactorsAsked.class, JobsByHand.class})
@DirtiesContext
class BehindTlsTest {

    private static final String[] TLS = {"X-Forwarded-Proto", "https"};
    private static final String[] PLAIN = {"X-Forwarded-Proto", "http"};

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Installation installation;

    private Api.Reply ask(String method, String path, String... headers) {
        return Api.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.noBody())
                .headers(headers));
    }

    private Api.Reply signIn(PageClient browser) {
        return browser.post(
                "/sign-in", Map.of("email", world.ours().email(Role.OWNER), "password", World.PASSWORD), TLS);
    }

    @Test
    void asvs_3_3_1_every_cookie_has_the_prefix_that_no_neighbour_can_set() {
        var browser = new PageClient(port);
        var page = ask("GET", "/sign-in", TLS);
        var in = signIn(browser);
        var out = browser.post("/sign-out", Map.of(), TLS);

        assertThat(page.headers().allValues("Set-Cookie")).anyMatch(c -> c.startsWith("__Host-tailtown-csrf="));
        assertThat(in.headers().allValues("Set-Cookie"))
                .anyMatch(c -> c.startsWith("__Host-tailtown="))
                .anyMatch(c -> c.startsWith("__Host-tailtown-device="));
        for (var reply : List.of(page, in, out)) {
            assertThat(reply.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(c -> assertThat(c)
                            .startsWith("__Host-")
                            .contains("; Secure", "; HttpOnly", "; Path=/")
                            .containsPattern("; SameSite=(Lax|Strict)")
                            .doesNotContainIgnoringCase("domain="));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/customers", "/nowhere", "/api/v1/customers", "/assets/nowhere.css", "/livez"})
    void asvs_3_4_1_every_answer_asks_for_tls_for_a_year_and_below_its_name_too(String path) {
        assertThat(ask("GET", path, TLS).headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000 ; includeSubDomains");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /sign-in, sign-in",
        "HEAD, /sign-in, sign-in",
        "GET, /, ''",
        "GET, /customers?search=ana&after=%2F%2Fevil.example, customers?search=ana&after=%2F%2Fevil.example",
        "GET, /nowhere, nowhere",
        "GET, /assets/nowhere.css, assets/nowhere.css"
    })
    void asvs_12_2_1_who_opens_a_page_in_plain_is_led_to_the_same_one_with_tls(String method, String path, String to) {
        var reply = ask(method, path, PLAIN);

        assertThat(reply.status()).isEqualTo(308);
        assertThat(reply.headers().firstValue("Location")).hasValue(HouseBehindProxy.PUBLIC_URL + to);
        assertThat(reply.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(reply.headers().allValues("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/customers",
        "POST, /api/v1/customers",
        "OPTIONS, /api/v1/customers",
        "GET, /%61pi/v1/customers",
        "GET, /api/v1/openapi.json",
        "POST, /oauth2/token",
        "GET, /oauth2/jwks"
    })
    void asvs_12_2_1_a_program_is_refused_in_plain_and_told_so(String method, String path) {
        var key = world.ours().token(Role.OWNER);
        var reply = ask(method, path, "X-Forwarded-Proto", "http", "Authorization", "Bearer " + key);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.at("/code")).isEqualTo("https-only");
        assertThat(ask("GET", "/api/v1/customers", "X-Forwarded-Proto", "https", "Authorization", "Bearer " + key)
                        .status())
                .as("the control")
                .isEqualTo(200);
    }

    @Test
    void asvs_12_2_1_a_form_in_plain_does_nothing_and_says_so_in_each_language() {
        var browser = new PageClient(port);
        signIn(browser);
        var typed = Map.of("people[0].givenName", "Plain");

        var reply = browser.post("/customers", typed, "X-Forwarded-Proto", "http", "Accept-Language", "en");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("This has to come encrypted").doesNotContain("Plain");
        assertThat(reply.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(browser.post("/sign-in", typed, "X-Forwarded-Proto", "http", "Accept-Language", "es")
                        .body())
                .contains("Esto debe llegar cifrado");
        assertThat(browser.get("/customers?search=Plain", TLS).status())
                .as("the control: who is in stays in")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void whoever_watches_the_house_is_answered_however_they_ask(String path) {
        assertThat(Api.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)))
                        .status())
                .isEqualTo(200);
        assertThat(ask("GET", path, PLAIN).status()).isEqualTo(200);
    }

    @Test
    void only_a_proxy_that_is_trusted_says_how_something_came() throws Exception {
        try (var elsewhere = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.2"))
                .build()) {
            var forged = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"));
            assertThat(elsewhere
                            .send(forged.headers(PLAIN).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(ask("GET", "/sign-in", PLAIN).status()).as("the control").isEqualTo(308);
    }

    @Test
    void somebody_comes_from_where_the_proxy_says_and_not_from_the_proxy() {
        var email = world.ours().email(Role.KENNEL);
        var browser = new PageClient(port);
        browser.post(
                "/sign-in",
                Map.of("email", email, "password", World.PASSWORD),
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-For",
                "198.51.100.9, 192.0.2.7");
        assertThat(asOwner()
                        .sql(
                                "select host(s.address) from platform.session s join platform.account a on a.id = s.account_id where a.email = ?")
                        .param(email)
                        .query(String.class)
                        .list())
                .containsExactly("192.0.2.7");
    }

    /** Here, where nobody looks afterwards at what was done in ten years. */
    @Test
    void asvs_6_2_10_a_password_of_ten_years_ago_lets_in_as_ever() {
        var browser = new PageClient(port);
        MovingClock.at(Instant.now().plus(Duration.ofDays(3_653)), () -> {
            var in = signIn(browser);
            assertThat(in.status()).isEqualTo(302);
            assertThat(in.headers().firstValue("Location")).hasValue("/");
            assertThat(browser.get("/customers", TLS).status()).isEqualTo(200);
        });
    }

    private JdbcClient asOwner() {
        var url = installation.database().orElseThrow().owner().orElseThrow();
        return JdbcClient.create(new DriverManagerDataSource(
                url.jdbcUrl(), url.user(), url.password().text()));
    }

    /** One before the proxy may have said something as well: only what came with TLS all the way did so. */
    @Test
    void what_came_in_plain_on_a_part_of_its_way_came_in_plain() {
        assertThat(ask("GET", "/sign-in", "X-Forwarded-Proto", "https,http").status())
                .isEqualTo(308);
        assertThat(ask("GET", "/sign-in", "X-Forwarded-Proto", "https,https").status())
                .isEqualTo(200);
    }
}
