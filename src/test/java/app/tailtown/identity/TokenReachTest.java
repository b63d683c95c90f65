package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.util.Map;
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
}
