package app.tailtown.wall;

import app.tailtown.world.Api;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Something offered beside the stay, with a price, and given to the pet of the stay. */
record AddOnThings(Things things) {

    void add(Api owner, World.Family family) {
        var ids = things.ids();
        ids.put("add-ons", Things.id(owner.post("/api/v1/add-ons", addOn())));
        var prices = "/api/v1/resorts/" + things.resort() + "/add-on-prices";
        ids.put("add-on-prices", Things.id(owner.post(prices, price(things.today()))));
        // A stay of its own, since what is given makes a new version of it.
        var pet = family.pets().getFirst().value();
        var wish = new HashMap<>(things.wish(things.today()));
        wish.putAll(Map.of("customerId", family.customer().value(), "petIds", List.of(pet)));
        var stay = "/api/v1/reservations/" + Things.id(owner.post("/api/v1/reservations", wish));
        var gift = Map.of("addOnId", things.ids().get("add-ons"), "petId", pet, "quantity", 1);
        ids.put("given-add-ons", Things.id(owner.post(stay + "/add-ons", gift)));
    }

    /** Something nobody offers yet. */
    static Map<String, Object> addOn() {
        return Map.of("name", "Walk " + UUID.randomUUID(), "unit", "each", "active", true);
    }

    Map<String, Object> price(LocalDate from) {
        return Map.of("addOnId", things.ids().get("add-ons"), "from", from.toString(), "price", 500);
    }

    Map<String, Object> gift() {
        return Map.of(
                "addOnId", things.ids().get("add-ons"), "petId", things.ids().get("pets"), "quantity", 1);
    }
}
