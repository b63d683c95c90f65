package app.tailtown.wall;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One of each thing an address can name, fresh, at one resort of one company.
 *
 * @param ids by the word in the address: {@code pets}, {@code suites}
 */
record Things(Company company, UUID resort, UUID type, UUID dayCamp, LocalDate today, Map<String, UUID> ids) {

    /** What belongs to one resort; all else is seen at every resort of its company. */
    static final Set<String> OF_A_RESORT = Set.of(
            "resorts",
            "places",
            "suites",
            "closures",
            "rates",
            "reservations",
            "camp-groups",
            "camp-capacities",
            "camp-exceptions",
            "camp-rates",
            "camp-visits",
            "camp-plans");

    /** The least that is a proof. */
    static final byte[] PROOF = "%PDF-1.4 proof".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    static Things at(World world, int port, Company company, int place) {
        var resort = company.resorts().get(place);
        var today = LocalDate.now(resort.zone());
        var type = world.type(company, resort);
        world.suite(company, resort, type);
        var family = world.family(company, 1);
        var ids = new HashMap<String, UUID>();
        ids.put("resorts", resort.id().value());
        ids.put("places", resort.id().value());
        ids.put("customers", family.customer().value());
        ids.put("pets", family.pets().getFirst().value());
        ids.put("suites", world.suite(company, resort, company.suiteTypes().getFirst()));
        ids.put("suite-types", world.type(company, resort));
        ids.put("tokens", token(company));
        ids.put("immunization-types", world.vaccine(company));
        var things = new Things(company, resort.id().value(), type, world.dayCamp(company), today, ids);
        things.add(new Api(port, company.tokens().get(Role.OWNER)), world);
        return things;
    }

    private static UUID token(Company company) {
        return Tables.asOwner()
                .sql("""
                        insert into platform.api_token (id, token_hash, organization_id, name, role, created_by, created_at, expires_at)
                        values (gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), ?, 'till', 'read-only', 'setup', now(), now() + interval '1 day')
                        returning id""")
                .param(company.id().value())
                .query(UUID.class)
                .single();
    }

    private void add(Api owner, World world) {
        var warned = owner.post("/api/v1/pets/" + ids.get("pets") + "/warnings", Map.of("typeId", company.warning()));
        ids.put("warnings", UUID.fromString(warned.at("/warnings/0/id")));
        var closing = world.suite(
                company,
                company.resorts().stream()
                        .filter(r -> r.id().value().equals(resort))
                        .findFirst()
                        .orElseThrow(),
                company.suiteTypes().getFirst());
        var closed = owner.post(
                "/api/v1/suites/" + closing + "/closures",
                Map.of("from", today.toString(), "until", today.plusDays(1).toString()));
        ids.put("closures", UUID.fromString(closed.at("/id")));
        var priced = owner.post("/api/v1/resorts/" + resort + "/rates", rate(today.plusDays(30)));
        ids.put("rates", UUID.fromString(priced.at("/id")));
        addAdmission(owner);
        var booked = owner.post("/api/v1/reservations", wish(today));
        if (booked.status() != 201) throw new IllegalStateException(booked.body());
        ids.put("reservations", UUID.fromString(booked.at("/id")));
        addCamp(owner);
    }

    private void addCamp(Api owner) {
        var groups = "/api/v1/camp-groups/";
        ids.put("camp-groups", made(owner, "/api/v1/resorts/" + resort + "/camp-groups", campGroup(), "/id"));
        var group = groups + ids.get("camp-groups");
        made(owner, group + "/capacities", Map.of("from", today.toString(), "places", 20), "/id");
        ids.put("camp-capacities", made(owner, group + "/capacities", capacity(30), "/id"));
        ids.put("camp-exceptions", made(owner, group + "/exceptions", campException(20), "/id"));
        ids.put("camp-rates", campRate(owner));
        ids.put("camp-visits", made(owner, "/api/v1/camp-visits", campWish(0), "/visits/0/id"));
        ids.put("camp-plans", made(owner, "/api/v1/camp-plans", campPlan(), "/plan/id"));
    }

    /** A price behind all those that other things have. */
    private UUID campRate(Api owner) {
        var last = owner.get("/api/v1/resorts/" + resort + "/camp-rates")
                .json()
                .valueStream()
                .map(r -> LocalDate.parse(r.at("/from").asString()))
                .filter(from -> from.isAfter(today.plusDays(100)))
                .max(LocalDate::compareTo)
                .orElse(today.plusDays(100));
        return made(owner, "/api/v1/resorts/" + resort + "/camp-rates", campRate(last.plusDays(1)), "/id");
    }

    private static UUID made(Api owner, String path, Map<String, ?> body, String id) {
        var reply = owner.post(path, body);
        if (reply.status() != 201) throw new IllegalStateException(path + ": " + reply.body());
        return UUID.fromString(reply.at(id));
    }

    Map<String, Object> campGroup() {
        return Map.of(
                "name",
                "G" + UUID.randomUUID(),
                "position",
                0,
                "opens",
                "07:00",
                "cutOff",
                "13:00",
                "closes",
                "19:00",
                "serviceIds",
                List.of(dayCamp));
    }

    Map<String, Object> capacity(int inDays) {
        return Map.of("from", today.plusDays(inDays).toString(), "places", 25);
    }

    Map<String, Object> campException(int inDays) {
        return Map.of("day", today.plusDays(inDays).toString(), "places", 10);
    }

    Map<String, Object> campRate(LocalDate from) {
        return Map.of("serviceId", dayCamp, "from", from.toString(), "half", 2_600, "full", 4_200);
    }

    /** A day of camp for the household of these things. */
    Map<String, Object> campWish(int inDays) {
        return Map.of(
                "resortId", resort,
                "serviceId", dayCamp,
                "groupId", ids.get("camp-groups"),
                "customerId", ids.get("customers"),
                "petIds", List.of(ids.get("pets")),
                "part", "full",
                "days", List.of(today.plusDays(inDays).toString()));
    }

    Map<String, Object> campPlan() {
        return Map.of(
                "resortId", resort,
                "serviceId", dayCamp,
                "groupId", ids.get("camp-groups"),
                "customerId", ids.get("customers"),
                "petIds", List.of(ids.get("pets")),
                "part", "morning",
                "weekdays", List.of(campDay().getDayOfWeek().getValue()),
                "starts", campDay().toString());
    }

    /** The first day of the plan. */
    LocalDate campDay() {
        return today.plusDays(1);
    }

    private void addAdmission(Api owner) {
        var set = owner.post("/api/v1/requirements", requirement(today.plusDays(30)));
        if (set.status() != 201) throw new IllegalStateException(set.body());
        ids.put("requirements", UUID.fromString(set.at("/id")));
        var told = owner.post("/api/v1/pets/" + ids.get("pets") + "/vaccinations", vaccination());
        if (told.status() != 201) throw new IllegalStateException(told.body());
        ids.put("vaccinations", UUID.fromString(told.at("/id")));
        var path = "/api/v1/vaccinations/" + told.at("/id") + "/document";
        var proven = owner.raw("POST", path, "application/pdf", PROOF);
        if (proven.status() != 200) throw new IllegalStateException(proven.body());
        var waived = owner.post("/api/v1/pets/" + ids.get("pets") + "/waivers", waiver());
        if (waived.status() != 201) throw new IllegalStateException(waived.body());
        ids.put("waivers", UUID.fromString(waived.at("/id")));
    }

    /** That the pet was vaccinated with a vaccine of its own. */
    Map<String, Object> vaccination() {
        return Map.of(
                "immunizationTypeId",
                ids.get("immunization-types"),
                "administeredOn",
                today.minusDays(30).toString());
    }

    /** An exception from the rule about that vaccine. */
    Map<String, Object> waiver() {
        return Map.of(
                "rule",
                "vaccination",
                "immunizationTypeId",
                ids.get("immunization-types"),
                "until",
                today.plusDays(30).toString(),
                "why",
                "vet visit booked");
    }

    /** That a vaccine of its own is required from a day on. */
    Map<String, Object> requirement(LocalDate from) {
        return Map.of(
                "immunizationTypeId",
                ids.get("immunization-types"),
                "serviceId",
                company.boarding(),
                "strictness",
                "warn",
                "waitDays",
                0,
                "from",
                from.toString());
    }

    /** What a night is to cost from a day on. */
    Map<String, Object> rate(LocalDate from) {
        return Map.of(
                "suiteTypeId",
                type,
                "from",
                from.toString(),
                "firstPet",
                6_200,
                "secondPet",
                4_000,
                "furtherPet",
                3_000);
    }

    /** A further stay in ten days, for the household of these things. */
    Map<String, Object> wish() {
        return wish(today.plusDays(10));
    }

    private Map<String, Object> wish(LocalDate arrives) {
        return Map.of(
                "resortId", resort,
                "serviceId", company.boarding(),
                "customerId", ids.get("customers"),
                "petIds", List.of(ids.get("pets")),
                "arrives", arrives.toString(),
                "departs", arrives.plusDays(2).toString(),
                "suiteTypeId", type);
    }

    /** Ids that nothing has. */
    static Map<String, UUID> absent(Set<String> words) {
        var ids = new HashMap<String, UUID>();
        words.forEach(word -> ids.put(word, UUID.randomUUID()));
        return ids;
    }
}
