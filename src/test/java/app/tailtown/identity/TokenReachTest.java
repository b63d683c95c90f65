package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody gives a program more than they have themselves. */
@HouseTest
class TokenReachTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Tokens tokens;

    Company ours;
    PageClient ownerOfTheFirst;

    @BeforeEach
    void comeIn() {
        ours = world.ours();
        ownerOfTheFirst = PageClient.of(port, ours.signInsAtFirst().get(Role.OWNER));
        ownerOfTheFirst.get("/settings/tokens");
    }

    private int issue(String resort) {
        return ownerOfTheFirst
                .post("/settings/tokens", Map.of("name", "till", "role", "owner", "days", "7", "resort", resort))
                .status();
    }

    @Test
    void who_owns_one_resort_makes_keys_for_that_one() {
        assertThat(issue(ours.resort().toString())).isEqualTo(201);
        assertThat(issue("")).as("all resorts").isEqualTo(422);
        assertThat(issue(ours.resorts().get(1).id().value().toString()))
                .as("another one")
                .isEqualTo(422);
    }

    private String token(String name, @Nullable UUID resort) {
        return world.inTransaction(ours, () -> tokens.issue(name, Role.READ_ONLY.code(), resort, Duration.ofDays(1)));
    }

    private int revoke(String name) {
        var id = world.inTransaction(
                ours,
                () -> tokens.list().stream()
                        .filter(t -> t.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id());
        return ownerOfTheFirst
                .post("/settings/tokens/" + id, Map.of("_method", "delete"))
                .status();
    }

    @Test
    void who_owns_one_resort_takes_away_the_keys_of_that_one() {
        for (var resort : Arrays.asList(null, ours.resorts().get(1).id().value())) {
            var name = "till " + UUID.randomUUID();
            var token = token(name, resort);
            assertThat(revoke(name)).isEqualTo(404);
            assertThat(new Api(port, token).get("/api/v1/customers").status())
                    .as("the key of " + (resort == null ? "every resort" : "another one"))
                    .isEqualTo(200);
        }
        var own = token("till of the first", ours.resort());
        assertThat(revoke("till of the first")).isEqualTo(303);
        assertThat(new Api(port, own).get("/api/v1/customers").status()).isEqualTo(401);
    }
}
