package app.tailtown.admission.waivers;

import app.tailtown.admission.vaccinations.PetVaccinations;
import app.tailtown.admission.vaccinations.PetVaccinationsPage;
import app.tailtown.admission.vaccinations.VaccinationBook;
import app.tailtown.customers.PetId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Exceptions, for people. */
@Controller
class WaiverPages {

    private final WaiverBook book;
    private final VaccinationBook vaccinations;
    private final PetVaccinations overview;

    WaiverPages(WaiverBook book, VaccinationBook vaccinations, PetVaccinations overview) {
        this.book = book;
        this.vaccinations = vaccinations;
        this.overview = overview;
    }

    @GetMapping("/pets/{pet}/waivers/new")
    @Requires(Permission.WAIVERS_GIVE)
    WaiverFormPage blank(
            @PathVariable UUID pet,
            @RequestParam(defaultValue = "vaccination") String rule,
            @RequestParam(defaultValue = "") String immunizationTypeId,
            @RequestParam(defaultValue = "") String agreementId) {
        var typed =
                Typed.of(Map.of("rule", rule, "immunizationTypeId", immunizationTypeId, "agreementId", agreementId));
        return form(vaccinations.choices(new PetId(pet)), typed);
    }

    @PostMapping("/pets/{pet}/waivers")
    @Requires(Permission.WAIVERS_GIVE)
    Reply give(@PathVariable UUID pet, Form<GiveWaiver> form) {
        var id = new PetId(pet);
        var choices = vaccinations.choices(id);
        return form.keep(
                what -> {
                    var waiver = book.give(Ids.next(), id, what);
                    form.say("waiver.given", form.words().date(waiver.until()));
                    return Answer.seeOther(PetVaccinationsPage.path(id));
                },
                typed -> form(choices, typed));
    }

    @PostMapping("/waivers/{waiver}/end")
    @Requires(Permission.WAIVERS_GIVE)
    Reply end(@PathVariable UUID waiver, Form<Nothing> form) {
        var pet = book.find(waiver).petId();
        return form.keep(
                _ -> {
                    book.end(waiver);
                    form.sayUndoable("/waivers/" + waiver + "/end", "waiver.is-ended");
                    return Answer.seeOther(PetVaccinationsPage.path(pet));
                },
                typed -> overview.page(pet, typed));
    }

    @DeleteMapping("/waivers/{waiver}/end")
    @Requires(Permission.WAIVERS_GIVE)
    Reply letStand(@PathVariable UUID waiver, Form<Nothing> form) {
        var pet = book.find(waiver).petId();
        return form.keep(
                _ -> {
                    book.letStand(waiver);
                    form.say("waiver.stands-again");
                    return Answer.seeOther(PetVaccinationsPage.path(pet));
                },
                typed -> overview.page(pet, typed));
    }

    private WaiverFormPage form(VaccinationBook.Choices choices, Typed typed) {
        return new WaiverFormPage(choices, book.agreement(typed.of("agreementId")), typed);
    }
}
