package app.tailtown.wall;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@HouseTest
class RoutesTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** A route somebody forgot to rule. */
    static final class Forgotten {
        @ResponseBody
        public String tell() {
            return "everything";
        }
    }

    @Test
    void every_route_has_a_rule() {
        assertThat(Route.withoutRule(requestMappingHandlerMapping)).isEmpty();
    }

    @Test
    void a_route_that_somebody_forgot_is_found_and_lets_nobody_in() throws NoSuchMethodException {
        var forgotten = RequestMappingInfo.paths("/api/v1/forgotten")
                .options(requestMappingHandlerMapping.getBuilderConfiguration())
                .build();
        requestMappingHandlerMapping.registerMapping(forgotten, new Forgotten(), Forgotten.class.getMethod("tell"));
        try {
            assertThat(Route.withoutRule(requestMappingHandlerMapping)).hasSize(1);
            var owner = new Api(port, world.ours().tokens().get(Role.OWNER));
            assertThat(owner.get("/api/v1/forgotten").status()).isEqualTo(403);
            assertThat(new Api(port, "").get("/api/v1/forgotten").status()).isEqualTo(401);
        } finally {
            requestMappingHandlerMapping.unregisterMapping(forgotten);
        }
    }

    @Test
    void only_these_routes_are_open_to_all() {
        assertThat(Route.of(requestMappingHandlerMapping).stream()
                        .filter(r -> r.permission().isEmpty())
                        .map(Route::name))
                .containsExactlyInAnyOrder(
                        "GET /setup",
                        "POST /setup",
                        "GET /alert-test/{secret}",
                        "POST /alert-test/{secret}",
                        "GET /forgotten",
                        "POST /forgotten",
                        "GET /password",
                        "POST /password",
                        "GET /sign-in",
                        "POST /sign-in/passkey",
                        "POST /sign-in/second",
                        "POST /sign-in",
                        "POST /sign-in/company",
                        "POST /sign-in/language",
                        "POST /sign-out",
                        "GET /terminal",
                        "POST /terminal",
                        "POST /terminal/unlock",
                        "POST /terminal/switch",
                        "GET /operator/sign-in",
                        "POST /operator/sign-in",
                        "POST /operator/sign-in/first",
                        "POST /operator/sign-in/second",
                        "POST /operator/sign-in/passkey",
                        "POST /operator/leave");
    }

    @Test
    void asvs_8_2_1_for_owners_and_programs_and_strangers_there_is_no_console() {
        var routes = Route.ofTheConsole(requestMappingHandlerMapping);
        assertThat(routes).hasSizeGreaterThan(6).allMatch(r -> r.pattern().startsWith("/operator"));
        var all = new SoftAssertions();
        var anything = UUID.randomUUID();
        for (var company : List.of(world.ours(), world.theirs())) {
            var owner = PageClient.of(port, company.email(Role.OWNER));
            owner.get("/account");
            var program = new Api(port, company.token(Role.OWNER));
            var stranger = new PageClient(port);
            for (var route : routes) {
                var path = route.path(Map.of(
                        "companies",
                        company.id().value(),
                        "errors",
                        company.id().value(),
                        "boxes",
                        anything,
                        "attestations",
                        anything,
                        "books",
                        anything));
                for (var who : List.of(owner, stranger)) {
                    var method = Map.of("_method", route.method().toLowerCase(Locale.ROOT));
                    var reply = route.isSafe() ? who.get(path) : who.post(path, method);
                    all.assertThat(reply.status()).as(route.name()).isEqualTo(404);
                }
                var reply = switch (route.method()) {
                    case "GET" -> program.get(path);
                    case "DELETE" -> program.delete(path);
                    default -> program.post(path, Map.of());
                };
                all.assertThat(reply.status()).as("A program: " + route.name()).isEqualTo(404);
            }
        }
        all.assertAll();
    }

    /** A route that changes something does not answer those who only look. */
    @Test
    void asvs_3_5_3_no_route_of_those_that_change_something_is_asked_by_get() {
        var both = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(e -> Route.isOurs(e.getValue()))
                .filter(e -> {
                    var methods = e.getKey().getMethodsCondition().getMethods();
                    return methods.isEmpty() || methods.contains(RequestMethod.GET) && methods.size() > 1;
                })
                .map(e -> e.getKey().toString());
        assertThat(both).containsExactly("{ [/error]}");
    }

    @Test
    void no_route_comes_from_elsewhere_but_the_api_document() {
        assertThat(requestMappingHandlerMapping.getHandlerMethods().values().stream()
                        .filter(h -> !Route.isOurs(h))
                        .map(h -> h.getBeanType().getSimpleName())
                        .distinct())
                .containsExactly("OpenApiWebMvcResource");
    }

    @Test
    void every_route_that_changes_something_has_its_row_in_the_table_of_bodies() {
        assertThat(Route.of(requestMappingHandlerMapping).stream()
                        .filter(r -> r.permission().isPresent())
                        .filter(r -> !Bodies.knows(r))
                        .map(Route::name))
                .isEmpty();
    }
}
