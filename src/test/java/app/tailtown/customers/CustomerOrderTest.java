package app.tailtown.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of households in every order, page by page and back. */
@HouseTest
class CustomerOrderTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    private final String family = "Orderly" + System.nanoTime();
    private Api api;

    /** Added in the order A, C, B; A lives in Waukee, B in Ames, C nowhere known. */
    @BeforeEach
    void three() {
        api = new Api(port, world.ours().tokens().get(Role.OWNER));
        add("A", "Waukee");
        add("C", "");
        add("B", "Ames");
    }

    private void add(String given, String city) {
        var person = Map.of("givenName", given, "familyName", family);
        assertThat(api.post("/api/v1/customers", Map.of("people", List.of(person), "city", city))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "name, A B C",
        "name-backwards, C B A",
        "city, C B A",
        "city-backwards, A B C",
        "oldest, A C B",
        "newest, B C A"
    })
    void each_order_goes_on_from_page_to_page(String sort, String expected) {
        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page = api.get("/api/v1/customers?limit=1&search=" + family + "&sort=" + sort + "&after=" + after);
            page.json()
                    .at("/items")
                    .forEach(row -> seen.add(row.at("/name").asString().substring(0, 1)));
            after = page.at("/next");
        } while (!after.isEmpty());
        assertThat(String.join(" ", seen)).isEqualTo(expected);
    }

    @Test
    void an_order_that_there_is_not_is_named() {
        var refused = api.get("/api/v1/customers?sort=shoe-size");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("sort");
    }

    @Test
    void the_page_says_how_it_is_sorted_and_turns_round() {
        var manager = Visitor.signedIn(port, world.ours().signIns().get(Role.MANAGER));
        var page = manager.get("/customers?q=" + family + "&sort=city").body();
        assertThat(page)
                .contains("aria-sort=\"ascending\"", "sort=city-backwards")
                .contains("name=\"sort\" value=\"city\"", "/customers.csv?q=" + family + "&amp;sort=city");
        assertThat(page.indexOf(family + ", C")).isLessThan(page.indexOf(family + ", B"));
        var turned =
                manager.get("/customers?q=" + family + "&sort=city-backwards").body();
        assertThat(turned).contains("aria-sort=\"descending\"");
        assertThat(turned.indexOf(family + ", A")).isLessThan(turned.indexOf(family + ", B"));
    }
}
