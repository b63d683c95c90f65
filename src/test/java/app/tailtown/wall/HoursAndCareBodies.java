package app.tailtown.wall;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What the routes of hours, holds and care need to be told. */
final class HoursAndCareBodies {

    private HoursAndCareBodies() {}

    static void add(Map<String, Function<Things, Map<String, ?>>> all) {
        var api = "/api/v1/";
        for (var path : List.of(api + "resorts/{resort}/", "/resorts/{resort}/")) {
            all.put("POST " + path + "hours", path.startsWith(api) ? Things::week : HoursAndCareBodies::week);
            all.put("POST " + path + "closed-dates", Things::holiday);
            all.put("POST " + path + "minimum-stays", Things::season);
        }
        for (var what : List.of("hours/{id}", "closed-dates/{id}", "minimum-stays/{id}")) {
            all.put("DELETE " + api + what, _ -> Map.of());
        }
        for (var what : List.of("hours/{hours}", "closed-dates/{day}", "minimum-stays/{minimum}")) {
            all.put("DELETE /resorts/{resort}/" + what, _ -> Map.of());
        }
        all.put("POST /reservations/{id}/move", _ -> Map.of("letId", UUID.randomUUID(), "version", "1"));
        all.put("DELETE /reservations/{id}/change", _ -> Map.of("version", "1"));
        all.put("PUT " + api + "resorts/{resort}/hold-rule", _ -> Map.of("hours", 24));
        all.put("POST /resorts/{resort}/hold-rule", _ -> Map.of("hours", 24, "version", "1"));
        all.put("PUT " + api + "pets/{id}/instructions", _ -> Map.of("feeding", "Two cups"));
        all.put(
                "PUT " + api + "reservations/{reservation}/pets/{pet}/instructions",
                _ -> Map.of("feeding", "Two cups"));
        all.put("POST /pets/{id}/instructions", _ -> Map.of("feeding", "Two cups", "version", "0"));
        all.put(
                "POST /reservations/{reservation}/pets/{pet}/care",
                _ -> Map.of("feeding", "Two cups", "version", "0", "text", "Limps a little", "item", "Blue leash"));
        all.put("PUT " + api + "reservations/{reservation}/pets/{pet}/arrival-note", _ -> Map.of("text", "Limps"));
        all.put("POST " + api + "reservations/{reservation}/pets/{pet}/belongings", _ -> Map.of("item", "Blue leash"));
        for (var at : List.of(api, "/")) {
            all.put("POST " + at + "reservations/{id}/hold", _ -> Map.of());
            for (var verb : List.of("POST ", "DELETE ")) {
                all.put(
                        verb + at + (at.equals("/") ? "belongings/{belonging}" : "belongings/{id}") + "/return",
                        _ -> Map.of());
            }
        }
        all.put("DELETE " + api + "belongings/{id}", _ -> Map.of());
        all.put("DELETE /belongings/{belonging}", _ -> Map.of());
    }

    private static Map<String, ?> week(Things things) {
        return Map.of(
                "from", things.week().get("from"),
                "windows[0].weekday", "1",
                "windows[0].opens", "07:00",
                "windows[0].closes", "19:00");
    }
}
