package app.tailtown.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever books types a few letters and chooses a household: the one that is meant is there, and first. */
@HouseTest
class LikeliestTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api desk;

    /** One for all of these tests: of several that are alike only some are shown. */
    static String household = "";

    @BeforeEach
    void a_household_like_no_other() {
        ours = world.ours();
        desk = new Api(port, ours.token(Role.FRONT_DESK));
        if (household.isEmpty())
            household = made("Xanthippe", "Quorvex", "x@quorvexworks.example", "+1 (619) 555-8374");
    }

    private String made(String given, String family, String email, String phone) {
        var person = Map.of("givenName", given, "familyName", family, "email", email, "phones", List.of(phone));
        var made = desk.post("/api/v1/customers", Map.of("people", List.of(person)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.at("/id");
    }

    /** The ids in the order of the page. */
    private List<String> found(Company company, String typed) {
        var page = PageClient.of(port, company.email(Role.FRONT_DESK))
                .get("/resorts/" + company.resort() + "/reservations/new?q="
                        + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .body();
        return Pattern.compile("\\?customerId=([0-9a-f-]{36})\"")
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quorvex",
                "Quorvex, Xanthippe",
                "quo xan",
                "qu xa",
                "quorvxe",
                "uorve",
                "quorvexworks.example",
                "x@quorvexworks.example",
                "+1 619 555 837",
                "555-8374",
                "6195558374"
            })
    void by_whatever_one_remembers(String typed) {
        assertThat(found(ours, typed)).contains(household);
        assertThat(found(world.theirs(), typed)).as("of another company").doesNotContain(household);
    }

    @Test
    void as_it_was_typed_comes_before_what_is_like_it() {
        var other = made("Abel", "Quorvexx", "", "");
        assertThat(found(ours, "quorvex").indexOf(household))
                .isLessThan(found(ours, "quorvex").indexOf(other));
    }
}
