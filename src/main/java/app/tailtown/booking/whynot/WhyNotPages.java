package app.tailtown.booking.whynot;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why nothing is free, for people. */
@Controller
class WhyNotPages {

    private final Explanations explanations;

    WhyNotPages(Explanations explanations) {
        this.explanations = explanations;
    }

    @GetMapping("/resorts/{resort}/why-not")
    @Requires(Permission.RESERVATIONS_VIEW)
    Reply explain(@PathVariable UUID resort, Form<Nothing> form) {
        return form.draw(typed -> explanations.page(new ResortId(resort), typed));
    }
}
