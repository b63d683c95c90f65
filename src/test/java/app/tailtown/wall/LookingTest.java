package app.tailtown.wall;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A link leads somewhere and does nothing, whoever made somebody follow it. */
@HouseTest
class LookingTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private List<Route> routes() {
        return Route.of(requestMappingHandlerMapping).stream()
                .filter(r -> r.permission().isPresent() && !r.isSigned())
                .toList();
    }

    /** What somebody who is signed in wrote; jobs write in names of their own. */
    private static long changes() {
        var all = Tables.asSuperuser();
        try {
            return JdbcClient.create(all)
                    .sql("select count(*) from tenant.audit where actor not like 'job:%'")
                    .query(Long.class)
                    .single();
        } finally {
            all.destroy();
        }
    }

    @Test
    void asvs_3_5_3_whatever_is_only_looked_at_stays_as_it_is() {
        var ours = world.ours();
        var things = Things.at(world, port, ours, 0);
        var owner = new Matrix(new Api(port, ours.token(Role.OWNER)), PageClient.of(port, ours.email(Role.OWNER)));
        var before = changes();
        for (var route : routes()) {
            if (!route.isSafe()) continue;
            assertThat(owner.call(route, things.ids(), things).status())
                    .as(route.name())
                    .isIn(200, 302);
            assertThat(changes()).as(route.name()).isEqualTo(before);
        }
        var add = routes().stream()
                .filter(r -> r.name().equals("POST /api/v1/customers"))
                .findFirst()
                .orElseThrow();
        owner.call(add, things.ids(), things);
        assertThat(changes()).as("the control").isGreaterThan(before);
    }
}
