package app.tailtown.admission;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.Shots;
import app.tailtown.world.World;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dog and a vaccine that boarding requires: where the tests of vaccinations, proofs and waivers begin. */
public abstract class VaccinatedDog {

    protected static final byte[] PDF = "%PDF-1.7 rabies certificate".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    protected int port;

    @Autowired
    protected World world;

    @Autowired
    protected JdbcClient jdbc;

    protected Company ours;
    protected Api desk;
    protected Api manager;
    protected LocalDate today;
    protected UUID vaccine;
    protected UUID pet;
    protected UUID service;

    @Autowired
    protected Shots shots;

    @BeforeEach
    protected void a_dog_and_a_vaccine_boarding_requires() {
        ours = world.ours();
        desk = new Api(port, ours.tokens().get(Role.FRONT_DESK));
        manager = new Api(port, ours.tokens().get(Role.MANAGER));
        today = LocalDate.now(ours.resorts().getLast().zone());
        vaccine = world.vaccine(ours);
        var household = world.family(ours, 1).customer().value();
        var bare = Map.of("name", "Rex", "speciesId", ours.dog());
        pet = UUID.fromString(
                desk.post("/api/v1/customers/" + household + "/pets", bare).at("/id"));
        service = shots.service(ours);
        var set = manager.post(
                "/api/v1/requirements",
                new HashMap<>(Map.of(
                        "immunizationTypeId",
                        vaccine,
                        "serviceId",
                        service,
                        "strictness",
                        "refuse",
                        "from",
                        today.toString())));
        if (set.status() != 201) throw new IllegalStateException(set.body());
    }

    protected Map<String, Object> dose(int daysAgo) {
        return new HashMap<>(Map.of(
                "immunizationTypeId",
                vaccine,
                "administeredOn",
                today.minusDays(daysAgo).toString()));
    }

    protected Api.Reply tell(Map<String, Object> what) {
        return desk.post("/api/v1/pets/" + pet + "/vaccinations", what);
    }

    /** The verdict about the vaccine of this test for a stay of three days from today on. */
    protected String verdict() {
        var reply = desk.get("/api/v1/pets/%s/compliance?serviceId=%s&arrives=%s&departs=%s"
                .formatted(pet, service, today, today.plusDays(3)));
        return reply.json()
                .at("/findings")
                .valueStream()
                .filter(f -> f.at("/immunizationTypeId").asString().equals(vaccine.toString()))
                .map(f -> f.at("/verdict/code").asString())
                .findFirst()
                .orElse("not required");
    }

    protected String product() {
        return desk.get("/api/v1/immunization-types")
                .json()
                .valueStream()
                .filter(t -> t.at("/id").asString().equals(vaccine.toString()))
                .map(t -> t.at("/products/0/id").asString())
                .findFirst()
                .orElseThrow();
    }
}
