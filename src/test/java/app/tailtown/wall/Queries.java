package app.tailtown.wall;

import java.util.UUID;

/** What an address needs after the question mark, by the route's name. */
final class Queries {

    private Queries() {}

    static String of(Route route, Things things) {
        return switch (route.name()) {
            case "GET /api/v1/resorts/{resort}/availability", "GET /api/v1/resorts/{resort}/availability/explanation" ->
                "?arrives=%s&departs=%s"
                        .formatted(things.today(), things.today().plusDays(1));
            case "GET /resorts/{resort}/make-room",
                    "GET /api/v1/resorts/{resort}/make-room",
                    "POST /resorts/{resort}/make-room" ->
                "?arrives=%s&departs=%s&suiteTypeId=%s"
                        .formatted(things.today(), things.today().plusDays(1), things.type());
            case "GET /changes" -> "?seconds=0";
            case "DELETE /customers/{id}/mail", "DELETE /api/v1/customers/{id}/unwanted-mail" -> "?sort=reminders";
            case "GET /resorts/{resort}/kennel-cards",
                    "GET /resorts/{resort}/check-ins",
                    "GET /resorts/{resort}/check-outs" ->
                "?stays=" + things.ids().get("reservations");
            case "GET /reservations/{id}/move" -> "?letId=" + UUID.randomUUID();
            case "GET /resorts/{resort}/rates/new" -> "?suiteTypeId=" + things.type();
            case "GET /api/v1/resorts/{resort}/reservations", "GET /api/v1/resorts/{resort}/camp-visits" ->
                "?from=" + things.today();
            case "DELETE /api/v1/camp-plans/{id}/exceptions", "DELETE /camp-plans/{id}/exceptions" ->
                "?day=" + things.camp().day();
            case "GET /api/v1/pets/{pet}/compliance" ->
                "?serviceId=%s&arrives=%s&departs=%s"
                        .formatted(
                                things.company().boarding(),
                                things.today(),
                                things.today().plusDays(1));
            default -> MergeThings.query(route, things);
        };
    }
}
