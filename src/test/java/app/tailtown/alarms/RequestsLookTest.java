package app.tailtown.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.OpenToAll;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Requests that fail by a fault of ours are counted at the edge. */
@HouseTest
class RequestsLookTest {

    @LocalServerPort
    int port;

    @Autowired
    RequestsLook look;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    RequestMappingInfo planted;

    /** Fails. */
    @OpenToAll("a test's own")
    static final class Broken {
        public String fall() {
            throw new UnsupportedOperationException("It falls");
        }
    }

    @BeforeEach
    void plant() throws NoSuchMethodException {
        planted = RequestMappingInfo.paths("/api/v1/falls")
                .options(requestMappingHandlerMapping.getBuilderConfiguration())
                .build();
        requestMappingHandlerMapping.registerMapping(planted, new Broken(), Broken.class.getMethod("fall"));
    }

    @AfterEach
    void weed() {
        requestMappingHandlerMapping.unregisterMapping(planted);
    }

    @Test
    void of_many_that_fail_somebody_hears_and_of_a_few_nobody() {
        var now = Instant.now();
        var program = new Api(port, "");
        look.look(now.minusSeconds(600));
        look.look(now.minusSeconds(300));
        for (var i = 0; i < 4; i++) program.get("/api/v1/falls");
        assertThat(look.look(now)).as("four").isEmpty();
        for (var i = 0; i < 2; i++) program.get("/api/v1/falls");
        assertThat(look.look(now.plusSeconds(60))).containsExactly(Finding.of(Condition.MANY_FAILURES, 6, 6, 100));
        assertThat(look.look(now.plusSeconds(600))).as("long ago").isEmpty();
    }
}
