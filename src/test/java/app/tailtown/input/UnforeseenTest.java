package app.tailtown.input;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.OpenToAll;
import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What nobody thought of is answered like everything else that went wrong, without what it says of the house, and the house goes on. */
@HouseTest
class UnforeseenTest {

    private static final String INSIDE = "of the inside alone";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    RequestMappingInfo planted;

    /** Fails in a way that nothing of the house knows. */
    @OpenToAll("a test's own")
    static final class Stumble {
        public String fall(@RequestParam(defaultValue = "") String how) throws Throwable {
            throw switch (how) {
                case "checked" -> new Exception(INSIDE);
                case "error" -> new AssertionError(INSIDE);
                case "deep" -> new IllegalStateException(INSIDE, new IllegalArgumentException(INSIDE));
                default -> new UnsupportedOperationException(INSIDE);
            };
        }
    }

    @BeforeEach
    void plant() throws NoSuchMethodException {
        planted = RequestMappingInfo.paths("/api/v1/stumble", "/stumble")
                .options(requestMappingHandlerMapping.getBuilderConfiguration())
                .build();
        requestMappingHandlerMapping.registerMapping(
                planted, new Stumble(), Stumble.class.getMethod("fall", String.class));
    }

    @AfterEach
    void weed() {
        requestMappingHandlerMapping.unregisterMapping(planted);
    }

    private void saysNothing(Api.Reply reply) {
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body())
                .doesNotContain(INSIDE, "AssertionError", "app.tailtown", "\tat ", "java.", "springframework")
                .doesNotContainPattern("[a-z]Exception");
        assertThat(reply.body())
                .contains(reply.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "checked", "error", "deep"})
    void asvs_16_5_1_what_nobody_foresaw_says_nothing_of_the_inside(String how) {
        var problem = new Api(port, world.ours().token(Role.OWNER)).get("/api/v1/stumble?how=" + how);
        saysNothing(problem);
        assertThat(problem.at("/code")).isEqualTo("internal");
        saysNothing(PageClient.of(port, world.ours().email(Role.OWNER)).get("/stumble?how=" + how));
    }

    @Test
    void asvs_13_4_2_nobody_asks_for_more_than_that() {
        for (var more : List.of("trace=true", "trace", "message=true", "debug=true", "errors=true", "exception=true")) {
            saysNothing(new Api(port, "").get("/api/v1/stumble?" + more));
        }
    }

    @Test
    void asvs_16_5_4_after_whatever_nobody_foresaw_the_house_goes_on() {
        var program = new Api(port, world.ours().token(Role.OWNER));
        for (var how : List.of("", "checked", "error", "deep")) {
            for (var often = 0; often < 25; often++) {
                assertThat(program.get("/api/v1/stumble?how=" + how).status()).isEqualTo(500);
            }
        }
        assertThat(program.get("/api/v1/customers").status()).isEqualTo(200);
        assertThat(program.get("/readyz").status()).isEqualTo(200);
    }
}
