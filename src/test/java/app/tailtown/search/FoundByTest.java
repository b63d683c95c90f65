package app.tailtown.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** By which of the words about a household it was found. */
@HouseTest
class FoundByTest {

    /** Nobody else in the world of the tests is called so. */
    private static final String STAMP = "wqvoundby";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api desk;

    @BeforeEach
    void start() {
        ours = world.ours();
        desk = new Api(port, ours.token(Role.FRONT_DESK));
    }

    @Test
    void who_was_found_by_somebody_else_of_the_household_says_by_whom() {
        var people = List.of(
                Map.of("givenName", "Ana", "familyName", "Ashe", "phones", List.of("(515) 555-4711")),
                Map.of(
                        "givenName",
                        "Lee",
                        "familyName",
                        STAMP,
                        "email",
                        "post@" + STAMP + "mail.example",
                        "phones",
                        List.of("(641) 555-4711")));
        var made = desk.post("/api/v1/customers", Map.of("people", people));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(first(STAMP).at("/0/foundBy")).isEqualTo("Lee " + STAMP);
        assertThat(first("post@" + STAMP).at("/0/foundBy")).isEqualTo("post@" + STAMP + "mail.example");
        assertThat(first("6415554711").at("/0/phone")).contains("641");
        assertThat(PageClient.of(port, ours.email(Role.FRONT_DESK))
                        .get("/search/list?q=" + STAMP)
                        .body())
                .contains("Lee " + STAMP + " · (515)");
    }

    private Api.Reply first(String typed) {
        return desk.get("/api/v1/search?limit=1&q=" + typed);
    }
}
