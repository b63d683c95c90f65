package app.tailtown.customers;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.NotFound;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who might be meant, told while somebody types. */
@Controller
class AlikePages {

    private final Alikes alikes;
    private final CustomerBook customers;
    private final Clock clock;

    AlikePages(Alikes alikes, CustomerBook customers, Clock clock) {
        this.alikes = alikes;
        this.customers = customers;
        this.clock = clock;
    }

    @GetMapping("/customers/alike")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply households(Form<Nothing> form) {
        return form.draw(typed -> AlikePage.of(alikes.of(Likeness.of(typed)), clock));
    }

    @GetMapping("/customers/{customer}/pets/alike")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply pets(@PathVariable UUID customer, Form<Nothing> form) {
        var household = new CustomerId(customer);
        if (customers.find(household).deletedAt() != null) throw new NotFound();
        return form.draw(typed -> new AlikePage(
                List.of(), alikes.of(household, typed.of("name"), typed.of("speciesId")), AlikePage.NOBODY.today()));
    }
}
