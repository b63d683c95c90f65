package app.tailtown.wall;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What things cost is told to those alone whose work it is, by no route at all. */
@HouseTest
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneySightTest {

    /** As people read it, as programs do, and as a form would send it back. */
    private static final Pattern AMOUNT = Pattern.compile(
            "\\$\\d|\\d\\s?(US)?\\$|\"(minor|perNight|amount|price|firstPet|secondPet|furtherPet|half|full)\":\\d{3}|\"agreedTotal\"[ :=va\"lu]*\\d");

    /** What is packed is told as CSV too, by the same rows. */
    private static final Pattern TEXT = Pattern.compile("text/|application/(problem\\+)?json");

    private static final String FRONT_DESK = "/settings/roles/front-desk";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    Company theirs;
    Visitor owner;
    List<Route> routes;

    @BeforeAll
    void takes_prices_from_the_desk() {
        theirs = world.theirs();
        routes = Route.of(requestMappingHandlerMapping).stream()
                .filter(r -> r.permission().isPresent())
                .toList();
        owner = Visitor.signedIn(port, theirs.email(Role.OWNER));
        owner.get(FRONT_DESK);
        var role = new HashMap<>(Map.of(
                "name", "Greeters", "idleMinutes", "240", "absoluteHours", "24", "version", "0", "_method", "put"));
        var left = Role.FRONT_DESK.terms().permissions().stream()
                .filter(p -> p != Permission.MONEY_VIEW && p != Permission.SIGNED_IN)
                .toList();
        for (var i = 0; i < left.size(); i++)
            role.put("permissions[" + i + "]", left.get(i).code());
        assertThat(owner.send(FRONT_DESK, role).status()).isEqualTo(303);
    }

    @AfterAll
    void as_it_came() {
        owner.send(FRONT_DESK, Map.of("_method", "delete"));
    }

    private Matrix as(Role role) {
        return new Matrix(new Api(port, theirs.token(role)), PageClient.of(port, theirs.email(role)));
    }

    /** Those of these routes that tell an amount to this role, with where they tell it. */
    private Map<String, String> tells(Role role, boolean isSafe) {
        var things = Things.at(world, port, theirs, 0);
        var asked = as(role);
        return routes.stream()
                .filter(r -> r.isSafe() == isSafe)
                .filter(r -> role == Role.OWNER || role.allows(r.permission().orElseThrow()))
                .map(r -> Map.entry(r.name(), told(asked.call(r, things.ids(), things))))
                .filter(t -> !t.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String told(Api.Reply reply) {
        var type = reply.headers().firstValue("Content-Type").orElse("");
        var found = AMOUNT.matcher(reply.body());
        if (!TEXT.matcher(type).lookingAt() || !found.find()) return "";
        return reply.body()
                .substring(
                        Math.max(0, found.start() - 60), Math.min(reply.body().length(), found.end() + 30));
    }

    @Test
    void asvs_8_2_3_no_route_tells_what_things_cost_to_whoever_may_not_know() {
        var all = new SoftAssertions();
        for (var role : List.of(Role.FRONT_DESK, Role.KENNEL, Role.GROOMER, Role.TRAINER, Role.READ_ONLY)) {
            all.assertThat(tells(role, true)).as(role + " looks").isEmpty();
            all.assertThat(tells(role, false)).as(role + " does something").isEmpty();
        }
        all.assertAll();
    }

    /** The control: to those whose work it is the same routes tell it. */
    @Test
    void asvs_8_2_3_whoever_does_the_books_is_told() {
        assertThat(tells(Role.OWNER, true)).hasSizeGreaterThan(10);
        assertThat(tells(Role.OWNER, false)).hasSizeGreaterThan(5);
    }
}
