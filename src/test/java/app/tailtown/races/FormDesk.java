package app.tailtown.races;

import app.tailtown.races.Desk.Family;
import app.tailtown.races.Desk.Place;
import app.tailtown.world.Api.Reply;
import app.tailtown.world.PageClient;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;

/** Somebody at the booking page, with a session and cookies of their own; books at the same resort as {@code desk} does. */
record FormDesk(PageClient page, Desk desk) {

    Reply book(Family family, Place place, LocalDate arrives, LocalDate departs) {
        var form = new HashMap<>(desk.wish(family, place, arrives, departs));
        form.put("idempotencyKey", UUID.randomUUID().toString());
        return page.post("/resorts/" + desk.resort() + "/reservations", form);
    }
}
