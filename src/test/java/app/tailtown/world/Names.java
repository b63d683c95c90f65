package app.tailtown.world;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.customers.PetId;
import java.util.Map;

/** Gives a pet of the world a name of its own, as the desk does. */
public final class Names {

    private Names() {}

    public static void called(Api desk, Company company, PetId pet, String name) {
        var path = "/api/v1/pets/" + pet.value();
        var known = desk.get(path);
        var kept = desk.put(
                path,
                Map.of(
                        "name", name,
                        "speciesId", company.dog(),
                        "sex", known.at("/sex"),
                        "altered", known.at("/altered"),
                        "birthDate", known.at("/birthDate")),
                "If-Match",
                known.etag());
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
    }
}
