package app.tailtown.admission.vaccinations;

import app.tailtown.audit.Accessed;
import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.files.Incoming;
import app.tailtown.files.PictureSize;
import app.tailtown.files.Pictures;
import app.tailtown.files.Prepared;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Vaccinations, for people. */
@Controller
class VaccinationPages {

    private final VaccinationBook book;
    private final PetBook pets;
    private final PetVaccinations overview;
    private final Pictures pictures;
    private final Accessed accessed;

    VaccinationPages(
            VaccinationBook book, PetBook pets, PetVaccinations overview, Pictures pictures, Accessed accessed) {
        this.book = book;
        this.pets = pets;
        this.overview = overview;
        this.pictures = pictures;
        this.accessed = accessed;
    }

    @GetMapping("/pets/{pet}/vaccinations")
    @Requires(Permission.CUSTOMERS_VIEW)
    PetVaccinationsPage of(@PathVariable UUID pet) {
        return overview.page(new PetId(pet), Typed.NOTHING);
    }

    @GetMapping("/pets/{pet}/vaccinations/new")
    @Requires(Permission.CUSTOMERS_EDIT)
    VaccinationFormPage blank(
            @PathVariable UUID pet,
            @RequestParam(defaultValue = "") String immunizationTypeId,
            @RequestParam(defaultValue = "") String to) {
        var typed = Typed.of(Map.of("immunizationTypeId", immunizationTypeId, "to", to));
        return new VaccinationFormPage(book.choices(new PetId(pet)), typed);
    }

    /** Whoever has seen the proof and may say so does it with the same button. */
    @PostMapping("/pets/{pet}/vaccinations")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply submit(
            @PathVariable UUID pet,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Form<KeepVaccination> form) {
        var id = new PetId(pet);
        var choices = book.choices(id);
        return form.keep(
                _ -> Incoming.isThere(file) ? Optional.of(book.prepare(Incoming.of(file))) : Optional.<Prepared>empty(),
                (what, proof) -> {
                    var told = book.submit(Ids.next(), id, what);
                    proof.ifPresent(p -> book.attach(told.id(), p));
                    if (!form.of("verified").isEmpty() && CurrentVisit.may(Permission.VACCINATIONS_VERIFY)) {
                        book.verify(told.id(), true);
                    }
                    form.say("vaccination.recorded", told.immunizationType());
                    return Answer.seeOther(OwnPath.of(form.of("to"), PetVaccinationsPage.path(id)));
                },
                typed -> new VaccinationFormPage(choices, typed));
    }

    @GetMapping("/vaccinations/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    VaccinationPage show(@PathVariable UUID id, @RequestParam(defaultValue = "") String to) {
        return page(id, Typed.of(Map.of("to", to)));
    }

    @GetMapping("/vaccinations/{id}/document")
    @Requires(Permission.CUSTOMERS_VIEW)
    ResponseEntity<byte[]> document(@PathVariable UUID id) {
        var paper = book.document(id);
        accessed.opened("vaccination", id);
        return paper;
    }

    @PostMapping("/vaccinations/{id}/document")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply attach(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Form<Nothing> form) {
        book.find(id);
        return form.keep(
                _ -> book.prepare(Incoming.of(file)),
                (_, proof) -> done(form, "vaccination.attached", "", book.attach(id, proof)),
                typed -> page(id, typed));
    }

    @GetMapping("/vaccinations/{id}/document/preview")
    @Requires(Permission.CUSTOMERS_VIEW)
    ResponseEntity<byte[]> preview(@PathVariable UUID id, @RequestParam(defaultValue = "large") String size) {
        var shown = PictureSize.of(size);
        var picture = book.preview(id);
        if (shown == PictureSize.LARGE) accessed.opened("vaccination", id);
        return pictures.show(picture, shown);
    }

    @PostMapping("/vaccinations/{id}/verification")
    @Requires(Permission.VACCINATIONS_VERIFY)
    Reply verify(@PathVariable UUID id, Form<VaccinationsApi.Verify> form) {
        book.find(id);
        return form.keep(
                what -> done(form, "vaccination.is-verified", "/verification", book.verify(id, what.seenOnPaper())),
                typed -> page(id, typed));
    }

    @DeleteMapping("/vaccinations/{id}/verification")
    @Requires(Permission.VACCINATIONS_VERIFY)
    Reply takeBackVerification(@PathVariable UUID id, Form<Nothing> form) {
        return change(id, form, "vaccination.undecided", "", () -> book.takeBackDecision(id, true));
    }

    @PostMapping("/vaccinations/{id}/rejection")
    @Requires(Permission.VACCINATIONS_VERIFY)
    Reply reject(@PathVariable UUID id, Form<VaccinationsApi.Reject> form) {
        book.find(id);
        return form.keep(
                what -> done(form, "vaccination.is-rejected", "/rejection", book.reject(id, what.why())),
                typed -> page(id, typed));
    }

    @DeleteMapping("/vaccinations/{id}/rejection")
    @Requires(Permission.VACCINATIONS_VERIFY)
    Reply takeBackRejection(@PathVariable UUID id, Form<Nothing> form) {
        return change(id, form, "vaccination.undecided", "", () -> book.takeBackDecision(id, false));
    }

    @PostMapping("/vaccinations/{id}/withdrawal")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply takeBack(@PathVariable UUID id, Form<Nothing> form) {
        return change(id, form, "vaccination.is-taken-back", "/withdrawal", () -> book.takeBack(id));
    }

    @DeleteMapping("/vaccinations/{id}/withdrawal")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply restore(@PathVariable UUID id, Form<Nothing> form) {
        return change(id, form, "vaccination.is-back", "", () -> book.restore(id));
    }

    /** @param undo path below the vaccination that takes it back; empty for what is not taken back this way */
    private Reply change(UUID id, Form<Nothing> form, String word, String undo, Supplier<Vaccination> work) {
        book.find(id);
        return form.keep(_ -> done(form, word, undo, work.get()), typed -> page(id, typed));
    }

    private static Answer<Void> done(Form<?> form, String word, String undo, Vaccination vaccination) {
        var path = VaccinationPage.path(vaccination.id());
        if (undo.isEmpty()) form.say(word, vaccination.immunizationType());
        else form.sayUndoable(path + undo, word, vaccination.immunizationType());
        return Answer.seeOther(OwnPath.of(form.of("to"), path));
    }

    private VaccinationPage page(UUID id, Typed typed) {
        var vaccination = book.find(id);
        return new VaccinationPage(pets.find(vaccination.petId()), vaccination, typed);
    }
}
