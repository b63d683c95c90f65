package app.tailtown.wall;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * One of each thing an address can name, fresh, at one resort of one company.
 *
 * @param ids by the word in the address: {@code pets}, {@code suites}
 */
record Things(Company company, UUID resort, UUID type, UUID dayCamp, LocalDate today, Map<String, UUID> ids) {

    /** What belongs to one resort; all else is seen at every resort of its company. */
    static final Set<String> OF_A_RESORT = Set.of("""
            resorts places suites closures rates hours closed-dates minimum-stays belongings given-add-ons add-on-prices reservations
            camp-groups camp-capacities camp-exceptions camp-rates camp-visits camp-plans camp-waitlist waitlist messages staff""".split("\\s+"));

    /** Far enough ahead that nobody's stay is refused for it, and a day of its own for everything that is said of one day only. */
    private static final AtomicInteger FREE_WEEK = new AtomicInteger(400);

    private static final AtomicInteger FREE_DAY = new AtomicInteger(400);
    private static final AtomicInteger FREE_NIGHT = new AtomicInteger(400);

    static Things at(World world, int port, Company company, int place) {
        var resort = company.resorts().get(place);
        var today = LocalDate.now(resort.zone());
        var type = world.type(company, resort);
        world.suite(company, resort, type);
        world.suite(company, resort, type);
        var family = world.family(company, 1);
        var ids = new HashMap<String, UUID>();
        ids.put("resorts", resort.id().value());
        ids.put("places", resort.id().value());
        ids.put("customers", family.customer().value());
        ids.put("pets", family.pets().getFirst().value());
        ids.put("suites", world.suite(company, resort, company.suiteTypes().getFirst()));
        ids.put("suite-types", world.type(company, resort));
        ids.put("immunization-types", world.vaccine(company));
        var things = new Things(company, resort.id().value(), type, world.dayCamp(company), today, ids);
        things.add(new Api(port, company.tokens().get(Role.OWNER)), world);
        return things;
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
        var days = Map.of("from", today.toString(), "until", today.plusDays(1).toString());
        var closed = owner.post("/api/v1/suites/" + closing + "/closures", days);
        ids.put("closures", UUID.fromString(closed.at("/id")));
        var priced = owner.post("/api/v1/resorts/" + resort + "/rates", rate(today.plusDays(30)));
        ids.put("rates", UUID.fromString(priced.at("/id")));
        addHours(owner);
        addAdmission(owner);
        var booked = owner.post("/api/v1/reservations", wish(today));
        ids.put("reservations", id(booked));
        new MailThings(this).add(owner);
        new NoteThings(this).add(owner);
        var bags = "/api/v1/reservations/" + ids.get("reservations") + "/pets/" + ids.get("pets") + "/belongings";
        ids.put("belongings", id(owner.post(bags, Map.of("item", "Blue leash"))));
        addOns().add(owner, world.family(company, 1));
        new MoveThings(this).add(owner, world.family(company, 1));
        camp().add(owner);
        new WaitlistThings(this).add(owner);
        new FileThings(this).add(owner);
        new MergeThings(this).add(owner);
        new StaffThings(this).add(company);
        new ProgramThings(this).add(company);
    }

    AddOnThings addOns() {
        return new AddOnThings(this);
    }

    AgreementThings agreements() {
        return new AgreementThings(this);
    }

    CampThings camp() {
        return new CampThings(this);
    }

    private void addHours(Api owner) {
        var at = "/api/v1/resorts/" + resort;
        ids.put("hours", id(owner.post(at + "/hours", week())));
        ids.put("closed-dates", id(owner.post(at + "/closed-dates", holiday())));
        ids.put("minimum-stays", id(owner.post(at + "/minimum-stays", season())));
    }

    static UUID id(Api.Reply made) {
        if (made.status() != 201) throw new IllegalStateException(made.body());
        return UUID.fromString(made.at("/id"));
    }

    private String after(AtomicInteger last) {
        return today.plusDays(last.incrementAndGet()).toString();
    }

    /** Opening times behind all others. */
    Map<String, Object> week() {
        return Map.of(
                "from",
                after(FREE_WEEK),
                "windows",
                List.of(Map.of("weekday", 1, "opens", "07:00", "closes", "19:00")));
    }

    /** A day that nothing is said of yet. */
    Map<String, Object> holiday() {
        return Map.of("name", "Founders’ Day", "from", after(FREE_DAY));
    }

    /** A night that nothing is asked of yet. */
    Map<String, Object> season() {
        return Map.of("name", "Fair", "from", after(FREE_NIGHT), "nights", 2, "suiteTypeId", type);
    }

    /** A warning about animals that nobody of the tests has. */
    Map<String, Object> rule() {
        var of = Map.of("rule", "minimum-age", "speciesId", company.cat(), "amount", 8, "from", after(FREE_DAY));
        return with(of, Map.of("strictness", "warn", "enforcedAt", "booking"));
    }

    private void addAdmission(Api owner) {
        ids.put("admission-rules", id(owner.post("/api/v1/admission-rules", rule())));
        ids.put("requirements", id(owner.post("/api/v1/requirements", requirement(today.plusDays(30)))));
        var pet = "/api/v1/pets/" + ids.get("pets");
        ids.put("vaccinations", id(owner.post(pet + "/vaccinations", vaccination())));
        var document = "/api/v1/vaccinations/" + ids.get("vaccinations") + "/document";
        var proven = owner.raw("POST", document, "application/pdf", FileThings.PROOF);
        if (proven.status() != 200) throw new IllegalStateException(proven.body());
        ids.put("evaluations", id(owner.post(pet + "/evaluations", Bodies.evaluation(this))));
        ids.put("waivers", id(owner.post(pet + "/waivers", waiver())));
        agreements().add(owner);
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
        var when = Map.of("suiteTypeId", type, "from", from.toString());
        return with(when, Map.of("firstPet", 6_200, "secondPet", 4_000, "furtherPet", 3_000));
    }

    /** A further stay in ten days, for the household of these things. */
    Map<String, Object> wish() {
        return wish(today.plusDays(10));
    }

    Map<String, Object> wish(LocalDate arrives) {
        return Map.of(
                "resortId", resort,
                "serviceId", company.boarding(),
                "customerId", ids.get("customers"),
                "petIds", List.of(ids.get("pets")),
                "arrives", arrives.toString(),
                "departs", arrives.plusDays(2).toString(),
                "suiteTypeId", type);
    }

    private static Map<String, Object> with(Map<String, ?> one, Map<String, ?> other) {
        var both = new HashMap<String, Object>(one);
        both.putAll(other);
        return both;
    }

    /** Ids that nothing has. */
    static Map<String, UUID> absent(Set<String> words) {
        return words.stream().collect(Collectors.toMap(word -> word, _ -> UUID.randomUUID()));
    }
}
