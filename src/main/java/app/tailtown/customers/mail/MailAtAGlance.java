package app.tailtown.customers.mail;

import app.tailtown.customers.Customer;
import app.tailtown.customers.MailWishes;
import app.tailtown.customers.MoreAboutHouseholds;
import app.tailtown.customers.MoreAboutPets;
import app.tailtown.outbox.Sort;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on a household's page what it is written to by itself, and what it wants none of. */
@Component
@Order(8)
class MailAtAGlance implements MoreAboutHouseholds {

    private final MailWishes wishes;

    MailAtAGlance(MailWishes wishes) {
        this.wishes = wishes;
    }

    @Override
    public MoreAboutPets.Glance about(Customer customer) {
        var unwanted = wishes.unwanted(customer.id());
        return ui -> new MoreAboutPets.Section(
                "mail",
                ui.t("mail-wish.title"),
                MailWishPage.path(customer.id().value()),
                ui.t("mail-wish.open"),
                "",
                Stream.of(Sort.values())
                        .map(sort -> {
                            var none = unwanted.stream()
                                    .filter(u -> u.sort() == sort)
                                    .findFirst();
                            return new MoreAboutPets.Line(
                                    MailWishPage.title(sort, ui),
                                    MailWishPage.badge(none.isEmpty(), ui),
                                    none.map(u -> MailWishPage.since(u, ui)).orElse(""));
                        })
                        .toList());
    }
}
