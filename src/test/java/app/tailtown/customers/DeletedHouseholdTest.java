package app.tailtown.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A household that was deleted is in no list and gets nothing new, until it is brought back. */
@HouseTest
class DeletedHouseholdTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api manager;
    String name;
    String household;

    @BeforeEach
    void delete() {
        ours = world.ours();
        manager = new Api(port, ours.token(Role.MANAGER));
        name = "Gone" + System.nanoTime();
        household = "/api/v1/customers/"
                + manager.post("/api/v1/customers", Map.of("people", List.of(Map.of("givenName", name))))
                        .at("/id");
        assertThat(pet(name + " first").status()).isEqualTo(201);
        assertThat(manager.post(household + "/deletion", "").status()).isEqualTo(200);
    }

    private Api.Reply pet(String called) {
        return manager.post(household + "/pets", Map.of("name", called, "speciesId", ours.dog()));
    }

    private int households() {
        return manager.get("/api/v1/customers?search=" + name)
                .json()
                .at("/items")
                .size();
    }

    private int pets() {
        return manager.get("/api/v1/pets?search=" + name).json().at("/items").size();
    }

    @Test
    void it_gets_no_pet_until_it_is_brought_back() {
        assertThat(pet("Late").status()).isEqualTo(404);
        assertThat(manager.delete(household + "/deletion").status()).isEqualTo(200);
        assertThat(pet("Late").status()).isEqualTo(201);
    }

    @Test
    void it_is_in_no_list_until_it_is_brought_back() {
        assertThat(households()).isZero();
        assertThat(pets()).isZero();
        var desk = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        assertThat(desk.get("/customers?q=" + name).body()).doesNotContain(">" + name);

        assertThat(manager.delete(household + "/deletion").status()).isEqualTo(200);

        assertThat(households()).isEqualTo(1);
        assertThat(pets()).isEqualTo(1);
        assertThat(desk.get("/customers?q=" + name).body()).contains(">" + name);
    }
}
