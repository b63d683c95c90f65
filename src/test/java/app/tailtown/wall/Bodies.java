package app.tailtown.wall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The least that each route needs to be told, by the route's name. A new route that takes anything is added here, or the matrix fails. */
final class Bodies {

    static final Function<Things, Map<String, ?>> NOTHING = _ -> Map.of();
    private static final Map<String, Function<Things, Map<String, ?>>> ALL = all();

    private Bodies() {}

    static boolean knows(Route route) {
        return route.isSafe() || ALL.containsKey(route.name());
    }

    static Map<String, ?> of(Route route, Things things) {
        return ALL.getOrDefault(route.name(), NOTHING).apply(things);
    }

    private static Map<String, Function<Things, Map<String, ?>>> all() {
        var all = new HashMap<String, Function<Things, Map<String, ?>>>();
        programs(all);
        people(all);
        CampBodies.add(all);
        HoursAndCareBodies.add(all);
        AddOnBodies.add(all);
        MakeRoomBodies.add(all);
        AgreementBodies.add(all);
        WaitlistThings.bodies(all);
        MailThings.bodies(all);
        NoteThings.bodies(all);
        FileThings.bodies(all);
        MergeThings.bodies(all);
        StaffThings.bodies(all);
        ProgramThings.bodies(all);
        return Map.copyOf(all);
    }

    private static void programs(Map<String, Function<Things, Map<String, ?>>> all) {
        var api = "/api/v1/";
        all.put("POST " + api + "customers", _ -> household());
        all.put("PUT " + api + "customers/{id}", _ -> household());
        thereAndBack(all, api + "customers/{id}/deletion", NOTHING);
        thereAndBack(all, api + "customers/{id}/ban", _ -> Map.of("why", "bit the vet"));
        all.put("POST " + api + "customers/{customer}/pets", Bodies::pet);
        all.put("PUT " + api + "pets/{id}", Bodies::pet);
        thereAndBack(all, api + "pets/{id}/deletion", NOTHING);
        thereAndBack(
                all,
                api + "pets/{id}/death",
                t -> Map.of("on", t.today().minusDays(1).toString()));
        all.put(
                "POST " + api + "pets/{id}/warnings",
                t -> Map.of("typeId", t.company().warning()));
        all.put("DELETE " + api + "pets/{id}/warnings/{warning}", NOTHING);
        all.put("POST " + api + "suite-types", _ -> Map.of("name", "T" + UUID.randomUUID()));
        all.put("PUT " + api + "suite-types/{id}", _ -> Map.of("name", "T" + UUID.randomUUID()));
        thereAndBack(all, api + "suite-types/{id}/deletion", NOTHING);
        all.put("POST " + api + "resorts/{resort}/suites", Bodies::suite);
        all.put("PUT " + api + "suites/{id}", Bodies::suite);
        thereAndBack(all, api + "suites/{id}/deletion", NOTHING);
        all.put(
                "POST " + api + "suites/{id}/closures",
                t -> Map.of(
                        "from",
                        t.today().toString(),
                        "until",
                        t.today().plusDays(1).toString()));
        all.put("DELETE " + api + "closures/{id}", NOTHING);
        all.put("POST " + api + "resorts/{resort}/rates", Bodies::rate);
        all.put("DELETE " + api + "rates/{id}", NOTHING);
        admissionForPrograms(all, api);
        all.put("POST " + api + "reservations", Things::wish);
        all.put("PUT " + api + "reservations/{id}", Bodies::change);
        all.put("POST " + api + "reservations/{id}/swap", Bodies::swap);
        all.put("DELETE " + api + "reservations/{id}/change", NOTHING);
        all.put("PUT " + api + "resorts/{resort}/no-show-rule", _ -> rule());
        all.put("POST " + api + "reservations/{id}/confirmation", NOTHING);
        for (var what : List.of("cancellation", "check-in", "check-out", "no-show")) {
            thereAndBack(all, api + "reservations/{id}/" + what, NOTHING);
        }
    }

    private static void people(Map<String, Function<Things, Map<String, ?>>> all) {
        all.put("POST /language", _ -> Map.of("language", "en"));
        all.put("POST /customers", _ -> Map.of("people[0].givenName", "Ana"));
        all.put("POST /customers/{id}", _ -> Map.of("people[0].givenName", "Ana", "version", "1"));
        thereAndBack(all, "/customers/{id}/deletion", NOTHING);
        thereAndBack(all, "/customers/{id}/ban", _ -> Map.of("why", "bit the vet"));
        all.put("POST /customers/{customer}/pets", Bodies::pet);
        all.put("POST /pets/{id}", t -> versioned(pet(t)));
        thereAndBack(all, "/pets/{id}/deletion", NOTHING);
        thereAndBack(
                all,
                "/pets/{id}/death",
                t -> Map.of("on", t.today().minusDays(1).toString()));
        all.put("POST /pets/{id}/warnings", t -> Map.of("typeId", t.company().warning()));
        all.put("DELETE /pets/{id}/warnings/{warning}", NOTHING);
        lodging(all);
        admission(all);
        all.put("POST /resorts/{resort}/reservations/new", NOTHING);
        all.put("POST /resorts/{resort}/reservations", Things::wish);
        all.put("POST /reservations/{id}/edit", NOTHING);
        all.put("POST /reservations/{id}", t -> versioned(change(t)));
        all.put("POST /reservations/{id}/swap", Bodies::swap);
        all.put("POST /resorts/{resort}/no-show-rule", _ -> versioned(rule()));
        all.put("POST /reservations/{id}/confirmation", NOTHING);
        for (var what : List.of("cancellation", "check-in", "check-out", "no-show")) {
            thereAndBack(all, "/reservations/{id}/" + what, NOTHING);
        }
    }

    private static void lodging(Map<String, Function<Things, Map<String, ?>>> all) {
        all.put("POST /resorts/{resort}/suites", Bodies::suite);
        all.put("POST /suites/{id}", t -> versioned(suite(t)));
        thereAndBack(all, "/suites/{id}/deletion", NOTHING);
        all.put(
                "POST /suites/{id}/closures",
                t -> Map.of(
                        "from",
                        t.today().toString(),
                        "until",
                        t.today().plusDays(1).toString()));
        all.put("DELETE /closures/{id}", NOTHING);
        all.put("POST /suite-types", _ -> Map.of("name", "T" + UUID.randomUUID(), "position", "0"));
        all.put("POST /suite-types/{id}", _ -> versioned(Map.of("name", "T" + UUID.randomUUID(), "position", "0")));
        thereAndBack(all, "/suite-types/{id}/deletion", NOTHING);
        all.put("POST /resorts/{resort}/rates", Bodies::rate);
        all.put("DELETE /resorts/{resort}/rates/{rate}", NOTHING);
    }

    private static void admissionForPrograms(Map<String, Function<Things, Map<String, ?>>> all, String api) {
        all.put("POST " + api + "requirements", t -> t.requirement(t.today().plusDays(40)));
        all.put("DELETE " + api + "requirements/{id}", NOTHING);
        all.put("POST " + api + "admission-rules", Things::rule);
        all.put("DELETE " + api + "admission-rules/{id}", NOTHING);
        all.put("POST " + api + "pets/{pet}/vaccinations", Things::vaccination);
        all.put("POST " + api + "vaccinations/{id}/document", _ -> Map.of("file", FileThings.PROOF));
        thereAndBack(all, api + "vaccinations/{id}/verification", _ -> Map.of("seenOnPaper", true));
        thereAndBack(all, api + "vaccinations/{id}/rejection", _ -> Map.of("why", "blurred"));
        thereAndBack(all, api + "vaccinations/{id}/withdrawal", NOTHING);
        all.put("POST " + api + "pets/{pet}/waivers", Things::waiver);
        thereAndBack(all, api + "waivers/{id}/end", NOTHING);
        all.put("POST " + api + "pets/{pet}/evaluations", Bodies::evaluation);
        thereAndBack(all, api + "evaluations/{id}/withdrawal", NOTHING);
    }

    private static void admission(Map<String, Function<Things, Map<String, ?>>> all) {
        all.put("POST /settings/admission-rules", Things::rule);
        all.put("DELETE /settings/admission-rules/{rule}", NOTHING);
        all.put("POST /settings/requirements", t -> t.requirement(t.today().plusDays(40)));
        all.put("DELETE /settings/requirements/{requirement}", NOTHING);
        all.put("POST /pets/{pet}/vaccinations", Things::vaccination);
        all.put("POST /vaccinations/{id}/document", _ -> Map.of("file", FileThings.PROOF));
        thereAndBack(all, "/vaccinations/{id}/verification", _ -> Map.of("seenOnPaper", "true"));
        thereAndBack(all, "/vaccinations/{id}/rejection", _ -> Map.of("why", "blurred"));
        thereAndBack(all, "/vaccinations/{id}/withdrawal", NOTHING);
        all.put("POST /pets/{pet}/waivers", Things::waiver);
        thereAndBack(all, "/waivers/{waiver}/end", NOTHING);
        all.put("POST /pets/{pet}/evaluations", Bodies::evaluation);
        thereAndBack(all, "/evaluations/{id}/withdrawal", NOTHING);
    }

    /** That the pet was tried out yesterday. */
    static Map<String, ?> evaluation(Things things) {
        var day = things.today().minusDays(1).toString();
        return Map.of("resortId", things.resort(), "heldOn", day, "outcome", "passed");
    }

    static Map<String, ?> versioned(Map<String, ?> body) {
        var form = new HashMap<String, Object>(body);
        form.put("version", "1");
        return form;
    }

    static void thereAndBack(
            Map<String, Function<Things, Map<String, ?>>> all, String path, Function<Things, Map<String, ?>> there) {
        all.put("POST " + path, there);
        all.put("DELETE " + path, NOTHING);
    }

    static Map<String, ?> household() {
        return Map.of("people", List.of(Map.of("givenName", "Ana", "familyName", "Feld")));
    }

    static Map<String, ?> pet(Things things) {
        return Map.of("name", "Biscuit", "speciesId", things.company().dog());
    }

    private static Map<String, ?> suite(Things things) {
        return Map.of(
                "suiteTypeId",
                things.type(),
                "name",
                "S" + UUID.randomUUID().hashCode(),
                "maximumPets",
                2,
                "position",
                0);
    }

    private static Map<String, ?> rate(Things things) {
        return things.rate(things.today().plusDays(40));
    }

    private static Map<String, ?> rule() {
        return Map.of("markedAt", "06:00", "releasesNights", false);
    }

    /** With nobody: refused after everything was looked up. */
    private static Map<String, ?> swap(Things things) {
        var suite = things.ids().get("suites");
        return Map.of("suiteId", suite, "withSuiteId", suite);
    }

    private static Map<String, ?> change(Things things) {
        return Map.of(
                "arrives",
                things.today().toString(),
                "departs",
                things.today().plusDays(1).toString(),
                "suiteTypeId",
                things.type());
    }
}
