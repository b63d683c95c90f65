package app.tailtown.guide;

import app.tailtown.races.AppProcess;
import app.tailtown.world.Api;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The screens of the demo, in the order in which a guide shows them: what each is called, and where it stands. */
record Tour(Map<String, String> screens) {

    static Tour of(AppProcess app) throws IOException {
        var resort = "/resorts/" + app.resort();
        var house = new Guests(new Api(app.port(), app.token("owner")), app.resort());
        var stay = "/reservations/" + house.stay();
        var screens = new LinkedHashMap<String, String>();
        screens.put("today", resort + "/today");
        screens.put("board", resort + "/board?days=7");
        screens.put("housekeeping", resort + "/housekeeping");
        screens.put("search", "/search?q=be");
        screens.put("new-booking", resort + "/reservations/new?customerId=" + house.customer());
        screens.put("stay", stay);
        screens.put("care", stay + "/care");
        screens.put("check-in", "/reservations/" + house.arriving() + "/check-in");
        screens.put("check-out", stay + "/check-out");
        screens.put("waitlist", resort + "/waitlist");
        screens.put("day-camp", resort + "/day-camp");
        screens.put("new-camp", resort + "/day-camp/new?customerId=" + house.customer());
        screens.put("camp-waiting", resort + "/day-camp/waiting");
        screens.put("camp-plans", resort + "/day-camp/plans");
        screens.put("camp-settings", resort + "/day-camp/settings");
        screens.put("customers", "/customers");
        screens.put("customer", "/customers/" + house.customer());
        screens.put("new-customer", "/customers/new");
        screens.put("pet", "/pets/" + house.pet());
        screens.put("vaccinations", "/pets/" + house.pet() + "/vaccinations");
        screens.put("duplicates", "/duplicates");
        screens.put("due", "/vaccinations");
        screens.put("outbox", resort + "/outbox");
        screens.put("paper-packs", resort + "/paper-packs");
        screens.put("suites", resort + "/suites");
        screens.put("rates", resort + "/rates");
        screens.put("hours", resort + "/hours");
        screens.put("add-ons", resort + "/add-ons");
        screens.put("requirements", "/settings/requirements");
        screens.put("admission-rules", "/settings/admission-rules");
        screens.put("agreements", "/settings/agreements");
        return new Tour(screens);
    }

    /** Whom the tour looks at: somebody who is here, and somebody who comes today. */
    private record Guests(Api api, String resort) {

        private tools.jackson.databind.JsonNode day() {
            return api.get("/api/v1/resorts/" + resort + "/day").json();
        }

        String stay() {
            return day().at("/inHouse/0/id").asString();
        }

        String arriving() {
            return day().at("/arrivals/0/id").asString();
        }

        String customer() {
            return api.get("/api/v1/reservations/" + stay()).at("/customerId");
        }

        String pet() {
            return api.get("/api/v1/reservations/" + stay()).at("/pets/0/petId");
        }
    }
}
