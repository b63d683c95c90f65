package app.tailtown.care;

import app.tailtown.customers.Customer;
import app.tailtown.customers.MoreAboutHouseholds;
import app.tailtown.customers.MoreAboutPets.Glance;
import app.tailtown.customers.MoreAboutPets.Line;
import app.tailtown.customers.MoreAboutPets.Section;
import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Tone;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on a household's page what its pets left behind; nothing when nothing is left. */
@Component
@Order(0)
class LeftAtAGlance implements MoreAboutHouseholds {

    private final LeftThings things;

    LeftAtAGlance(LeftThings things) {
        this.things = things;
    }

    @Override
    public Glance about(Customer customer) {
        var left = things.ofHousehold(customer.id());
        return ui -> new Section(
                "left-behind",
                ui.t("left.title"),
                "",
                "",
                "",
                left.stream()
                        .map(t -> new Line(
                                ui.t("left.of", t.item(), t.pet()),
                                new Badge(Tone.MIND, ui.t("left.here"), Icon.ALERT),
                                LeftWords.since(t, ui),
                                "/reservations/" + t.reservationId()))
                        .toList());
    }
}
