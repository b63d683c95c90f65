package app.tailtown.input;

import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every route of the API that takes a body, each with a body that is right: what a test then makes wrong in one place. */
record Writes(List<Write> all) {

    /** One of them. */
    record Write(String method, String path, Map<String, Object> body) {

        Api.Reply send(Api api, Object body) {
            return method.equals("PUT") ? api.put(path, body, "If-Match", "\"1\"") : api.post(path, body);
        }

        Map<String, Object> with(String field, Object value) {
            var changed = new HashMap<>(body);
            changed.put(field, value);
            return changed;
        }

        String name() {
            return method + " " + path;
        }
    }

    static Writes of(World world, Company company) {
        var resort = company.resorts().getFirst();
        var type = world.type(company, resort);
        var suite = world.suite(company, resort, type);
        var family = world.family(company, 1);
        var customer = family.customer().value();
        var pet = family.pets().getFirst().value();
        var person = Map.of("givenName", "Ana", "familyName", "Feld", "phones", List.of("(515) 555-0142"));
        Map<String, Object> household = Map.of(
                "people",
                List.of(person),
                "street",
                "1 Elm",
                "city",
                "Ames",
                "region",
                "IA",
                "postalCode",
                "50010",
                "notes",
                "none");
        Map<String, Object> animal = Map.of(
                "name",
                "Biscuit",
                "speciesId",
                company.dog(),
                "color",
                "tan",
                "notes",
                "none",
                "birthDate",
                "2020-01-01");
        Map<String, Object> room =
                Map.of("suiteTypeId", type, "name", "S" + UUID.randomUUID(), "area", "North", "maximumPets", 2);
        var api = "/api/v1/";
        return new Writes(List.of(
                new Write("POST", api + "customers", household),
                new Write("PUT", api + "customers/" + customer, household),
                new Write("POST", api + "customers/" + customer + "/ban", Map.of("why", "bit the vet")),
                new Write("POST", api + "customers/" + customer + "/pets", animal),
                new Write("PUT", api + "pets/" + pet, animal),
                new Write("POST", api + "pets/" + pet + "/death", Map.of("on", "2026-01-01")),
                new Write(
                        "POST", api + "pets/" + pet + "/warnings", Map.of("typeId", company.warning(), "note", "none")),
                new Write("POST", api + "suite-types", Map.of("name", "T" + UUID.randomUUID(), "description", "large")),
                new Write(
                        "PUT",
                        api + "suite-types/" + type,
                        Map.of("name", "T" + UUID.randomUUID(), "description", "large")),
                new Write("POST", api + "resorts/" + resort.id().value() + "/suites", room),
                new Write("PUT", api + "suites/" + suite, room),
                new Write(
                        "POST",
                        api + "suites/" + suite + "/closures",
                        Map.of("from", day(resort.zone(), 40), "until", day(resort.zone(), 41), "reason", "paint")),
                new Write(
                        "POST",
                        api + "resorts/" + resort.id().value() + "/closed-dates",
                        Map.of("name", "Fair", "from", day(resort.zone(), 399))),
                new Write(
                        "POST",
                        api + "resorts/" + resort.id().value() + "/minimum-stays",
                        Map.of("name", "Fair", "from", day(resort.zone(), 399), "nights", 2, "suiteTypeId", type)),
                new Write(
                        "PUT",
                        api + "pets/" + pet + "/instructions",
                        Map.of("feeding", "Two cups", "medication", "none")),
                requirement(world, company),
                vaccination(world, company, pet),
                waiver(world, company, pet),
                new Write(
                        "POST",
                        api + "resorts/" + resort.id().value() + "/camp-groups",
                        Map.of(
                                "name", "G" + UUID.randomUUID(),
                                "opens", "07:00",
                                "cutOff", "13:00",
                                "closes", "19:00",
                                "serviceIds", List.of(world.dayCamp(company)))),
                booking(company, type, customer, pet)));
    }

    private static Write requirement(World world, Company company) {
        return new Write(
                "POST",
                "/api/v1/requirements",
                Map.of(
                        "immunizationTypeId",
                        world.vaccine(company),
                        "strictness",
                        "refuse",
                        "from",
                        day(company.resorts().getFirst().zone(), 3)));
    }

    private static Write vaccination(World world, Company company, UUID pet) {
        return new Write(
                "POST",
                "/api/v1/pets/" + pet + "/vaccinations",
                Map.of(
                        "immunizationTypeId",
                        world.vaccine(company),
                        "administeredOn",
                        "2026-01-01",
                        "validUntil",
                        "2027-01-01",
                        "clinicName",
                        "Elm Street Vet",
                        "clinicPhone",
                        "(515) 555-0142",
                        "clinicPlace",
                        "Ames",
                        "note",
                        "none"));
    }

    private static Write waiver(World world, Company company, UUID pet) {
        return new Write(
                "POST",
                "/api/v1/pets/" + pet + "/waivers",
                Map.of(
                        "rule",
                        "vaccination",
                        "immunizationTypeId",
                        world.vaccine(company),
                        "until",
                        day(company.resorts().getFirst().zone(), 30),
                        "why",
                        "vet visit booked"));
    }

    private static Write booking(Company company, UUID type, UUID customer, UUID pet) {
        var zone = company.resorts().getFirst().zone();
        return new Write(
                "POST",
                "/api/v1/reservations",
                Map.of(
                        "resortId", company.resort(),
                        "serviceId", company.boarding(),
                        "customerId", customer,
                        "petIds", List.of(pet),
                        "arrives", day(zone, 20),
                        "departs", day(zone, 22),
                        "suiteTypeId", type,
                        "note", "none"));
    }

    private static String day(java.time.ZoneId zone, int ahead) {
        return LocalDate.now(zone).plusDays(ahead).toString();
    }
}
