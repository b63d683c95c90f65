package app.tailtown.wall;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, every role, every kind of thing that is not theirs; generated from the router, so that no route is left out. */
@HouseTest
@org.junit.jupiter.api.Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    List<Route> routes;
    Things own;
    Things elsewhere;
    Things foreign;
    Map<String, UUID> absent;
    final Map<Role, Matrix> everywhere = new EnumMap<>(Role.class);
    final Map<Role, Matrix> atFirst = new EnumMap<>(Role.class);

    @BeforeAll
    void gather() {
        var ours = world.ours();
        routes = Route.of(requestMappingHandlerMapping).stream()
                .filter(r -> r.permission().isPresent())
                .toList();
        own = Things.at(world, port, ours, 0);
        elsewhere = Things.at(world, port, ours, 1);
        foreign = Things.at(world, port, world.theirs(), 0);
        absent = Things.absent(own.ids().keySet());
        // What other classes have written so far: without it a statement of many joins is planned as for empty tables.
        var _ = Tables.asOwner().sql("analyze").update();
        for (var role : Role.values()) {
            everywhere.put(role, as(ours.tokens().get(role), ours.signIns().get(role)));
            atFirst.put(
                    role,
                    as(ours.tokensAtFirst().get(role), ours.signInsAtFirst().get(role)));
        }
    }

    private Matrix as(String token, String email) {
        return new Matrix(new Api(port, token), PageClient.of(port, email));
    }

    private static boolean may(Role role, Route route) {
        return role.allows(route.permission().orElseThrow());
    }

    /** Whose things they are not takes turns from route to route and from role to role. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void what_a_role_may_not_do_is_refused_before_anything_is_looked_up(Role role) {
        var all = new SoftAssertions();
        var notTheirs = List.of(foreign.ids(), elsewhere.ids(), absent);
        for (var i = 0; i < routes.size(); i++) {
            var route = routes.get(i);
            if (may(role, route)) continue;
            var mine = everywhere.get(role).call(route, own.ids(), own);
            all.assertThat(mine.status()).as(role + " " + route.name()).isEqualTo(403);
            var ids = notTheirs.get((i + role.ordinal()) % notTheirs.size());
            all.assertThat(Matrix.plain(everywhere.get(role).call(route, ids, own)))
                    .as(role + " " + route.name())
                    .isEqualTo(Matrix.plain(mine));
        }
        all.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void what_belongs_to_another_company_is_not_there(Role role) {
        var all = new SoftAssertions();
        for (var route : routes) {
            if (!may(role, route) || route.things().isEmpty()) continue;
            var nothing = everywhere.get(role).call(route, absent, own);
            var theirs = everywhere.get(role).call(route, foreign.ids(), own);
            all.assertThat(nothing.status()).as(role + " " + route.name()).isEqualTo(404);
            all.assertThat(Matrix.plain(theirs)).as(role + " " + route.name()).isEqualTo(Matrix.plain(nothing));
        }
        all.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void what_belongs_to_a_resort_one_does_not_work_at_is_not_there(Role role) {
        var all = new SoftAssertions();
        for (var route : routes) {
            if (!may(role, route)
                    || !Things.OF_A_RESORT.contains(
                            route.things().stream().findFirst().orElse(""))) continue;
            var nothing = atFirst.get(role).call(route, absent, own);
            var theirs = atFirst.get(role).call(route, elsewhere.ids(), own);
            all.assertThat(nothing.status()).as(role + " " + route.name()).isEqualTo(404);
            all.assertThat(Matrix.plain(theirs)).as(role + " " + route.name()).isEqualTo(Matrix.plain(nothing));
        }
        all.assertAll();
    }

    private static final List<Integer> DONE = List.of(200, 201, 204, 302, 303, 409, 412);

    /** The control: with the same bodies, on things that are theirs, every route answers. */
    @Test
    void what_is_ones_own_is_there() {
        var all = new SoftAssertions();
        for (var route : routes) {
            if (!route.isSafe() || route.isSigned()) continue;
            for (var one : List.of(everywhere.get(Role.OWNER), atFirst.get(Role.OWNER))) {
                all.assertThat(one.call(route, own.ids(), own).status())
                        .as(route.name())
                        .isIn(200, 302);
            }
        }
        all.assertAll();
    }

    /** The same of what changes something. What one route has used up another one may miss: it is asked again with things nobody has touched. */
    @Test
    void what_is_ones_own_can_be_changed() {
        var all = new SoftAssertions();
        var things = Things.at(world, port, world.ours(), 0);
        for (var route : routes) {
            if (route.isSafe() || route.isSigned()) continue;
            var status = done(route, things);
            if (!DONE.contains(status)) {
                things = Things.at(world, port, world.ours(), 0);
                status = done(route, things);
            }
            all.assertThat(status).as(route.name()).isIn(DONE);
        }
        all.assertAll();
    }

    /** Whatever key a program has: without a signature it does none of these. */
    @Test
    void asvs_8_3_1_what_has_to_be_signed_is_done_by_no_key_alone() {
        var signed = routes.stream().filter(Route::isSigned).toList();
        assertThat(signed).isNotEmpty();
        for (var route : signed) {
            var reply = everywhere.get(Role.OWNER).call(route, own.ids(), own);
            assertThat(reply.status()).as(route.name()).isEqualTo(401);
            assertThat(reply.body()).as(route.name()).contains("signature-missing");
        }
    }

    /** What is taken back is done first. */
    private int done(Route route, Things things) {
        var owner = everywhere.get(Role.OWNER);
        routes.stream()
                .filter(r -> route.method().equals("DELETE") && r.name().equals("POST " + route.pattern()))
                .forEach(there -> owner.call(there, things.ids(), things));
        return owner.call(route, things.ids(), things).status();
    }

    @Test
    void nobody_gets_in() {
        var nobody = new Matrix(new Api(port, ""), new PageClient(port));
        var all = new SoftAssertions();
        for (var route : routes) {
            var reply = nobody.call(route, own.ids(), own);
            if (route.isSafe() && !route.isForPrograms()) {
                all.assertThat(reply.status()).as(route.name()).isEqualTo(302);
                all.assertThat(reply.headers().firstValue("Location").orElse(""))
                        .as(route.name())
                        .startsWith("/sign-in");
                continue;
            }
            all.assertThat(reply.status()).as(route.name()).isEqualTo(401);
            all.assertThat(reply.headers().firstValue("WWW-Authenticate"))
                    .as(route.name())
                    .isPresent();
            if (route.isForPrograms()) {
                all.assertThat(reply.headers().firstValue("Content-Type"))
                        .as(route.name())
                        .hasValue("application/problem+json");
            }
        }
        all.assertAll();
    }

    @Test
    void a_form_without_our_token_changes_nothing() {
        var forged = new Matrix(
                new Api(port, ""),
                PageClient.of(port, world.ours().signIns().get(Role.OWNER)).withoutToken());
        var all = new SoftAssertions();
        for (var route : routes) {
            if (route.isSafe() || route.isForPrograms()) continue;
            all.assertThat(forged.call(route, own.ids(), own).status())
                    .as(route.name())
                    .isEqualTo(403);
        }
        all.assertAll();
    }
}
