package app.tailtown.wall;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An id in a body that belongs to another company or resort is answered as one that nothing has. */
@HouseTest
class IdsInBodiesTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** Another company's, and where it makes a difference another resort's, by the field's name. */
    private static Map<String, List<Object>> notOurs(Things foreign, Things elsewhere) {
        var suites =
                List.<Object>of(foreign.ids().get("suites"), elsewhere.ids().get("suites"));
        var not = new HashMap<String, List<Object>>(Map.of(
                "resortId", List.of(foreign.resort(), elsewhere.resort()),
                "serviceId", List.of(foreign.company().boarding()),
                "customerId", List.of(foreign.ids().get("customers")),
                "petIds",
                        List.of(
                                List.of(foreign.ids().get("pets")),
                                List.of(elsewhere.ids().get("pets"))),
                "suiteTypeId", List.of(foreign.type()),
                "suiteId", suites,
                "speciesId", List.of(foreign.company().dog()),
                "breedId", List.of(UUID.randomUUID()),
                "homeResortId", List.of(foreign.resort()),
                "typeId", List.of(foreign.company().warning())));
        not.put("serviceIds", List.of(List.of(foreign.dayCamp())));
        not.put(
                "groupId",
                List.of(foreign.ids().get("camp-groups"), elsewhere.ids().get("camp-groups")));
        not.put("withSuiteId", suites);
        not.put("immunizationTypeId", List.of(foreign.ids().get("immunization-types")));
        return not;
    }

    @Test
    void somebody_elses_id_is_no_id() {
        var ours = world.ours();
        var own = Things.at(world, port, ours, 0);
        var not = notOurs(Things.at(world, port, world.theirs(), 0), Things.at(world, port, ours, 1));
        var desk = new Matrix(
                new Api(port, ours.tokensAtFirst().get(Role.OWNER)),
                PageClient.of(port, ours.signInsAtFirst().get(Role.OWNER)));
        var all = new SoftAssertions();
        for (var route : Route.of(requestMappingHandlerMapping)) {
            if (!route.isForPrograms() || route.isSafe()) continue;
            var body = Bodies.of(route, own);
            for (var field : body.keySet()) {
                for (var theirs : not.getOrDefault(field, List.of())) {
                    var told = desk.program(route.method(), route.path(own.ids()), with(body, field, theirs));
                    var absent = theirs instanceof List ? List.of(UUID.randomUUID()) : UUID.randomUUID();
                    var nothing = desk.program(route.method(), route.path(own.ids()), with(body, field, absent));
                    all.assertThat(nothing.status())
                            .as(route.name() + " " + field + nothing.body())
                            .isEqualTo(422);
                    all.assertThat(Matrix.plain(told))
                            .as(route.name() + " " + field)
                            .isEqualTo(Matrix.plain(nothing));
                }
            }
        }
        all.assertAll();
    }

    private static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
        var changed = new HashMap<String, Object>(body);
        changed.put(field, value);
        return changed;
    }
}
