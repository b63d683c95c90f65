package app.tailtown.identity;

import app.tailtown.organizations.Binding;
import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.organizations.OrganizationId;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.web.Form;
import app.tailtown.web.Reply;
import app.tailtown.web.RequestIds;
import app.tailtown.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link of the first run leads. With any other secret, or once a company exists, there is nothing here. */
@Controller
@OpenToAll("before the first company exists nobody has an account; the one-time secret is the key")
class SetupPages {

    private final FirstRun firstRun;
    private final Entrance entrance;

    SetupPages(FirstRun firstRun, Entrance entrance) {
        this.firstRun = firstRun;
        this.entrance = entrance;
    }

    @GetMapping("/setup")
    SetupPage show(@RequestParam(defaultValue = "") String token) {
        if (!firstRun.isOffered(token)) throw new NotFound();
        return new SetupPage(Typed.of(Map.of("token", token, "currency", "USD")));
    }

    @PostMapping("/setup")
    Reply found(Form<FoundCompany> form, HttpServletRequest request, HttpServletResponse response) {
        if (!firstRun.isOffered(form.of("token"))) throw new NotFound();
        return form.take(
                what -> {
                    var organization = new OrganizationId(Ids.next());
                    var founded = CurrentOrganization.call(
                            Binding.toAll(organization, "setup", RequestIds.of(request)),
                            () -> firstRun.found(organization, what));
                    entrance.open(founded.account(), organization.value(), Proof.SETUP, request, response);
                    return "/";
                },
                SetupPage::new);
    }
}
