package app.tailtown.customers;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.CurrentPlace;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pets, for people. */
@Controller
class PetPages {

    private final PetBook book;
    private final CustomerBook customers;
    private final PetChoices choices;
    private final Alikes alikes;
    private final List<MoreAboutPets> more;
    private final Clock clock;

    PetPages(
            PetBook book,
            CustomerBook customers,
            PetChoices choices,
            Alikes alikes,
            List<MoreAboutPets> more,
            Clock clock) {
        this.book = book;
        this.customers = customers;
        this.choices = choices;
        this.alikes = alikes;
        this.more = more;
        this.clock = clock;
    }

    @GetMapping("/customers/{customer}/pets/new")
    @Requires(Permission.CUSTOMERS_EDIT)
    PetFormPage blank(@PathVariable UUID customer, HttpServletRequest request) {
        return form(null, new CustomerId(customer), Typed.NOTHING, request);
    }

    @PostMapping("/customers/{customer}/pets")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply add(@PathVariable UUID customer, Form<KeepPet> form, HttpServletRequest request) {
        return form.keep(
                what -> {
                    if (!form.of("ask").equals("false")) alikes.ask(new CustomerId(customer), what);
                    var pet = book.add(new PetId(Ids.next()), new CustomerId(customer), what);
                    form.say("pet.added", pet.name());
                    return Answer.seeOther(path(pet.id()));
                },
                typed -> form(null, new CustomerId(customer), typed, request));
    }

    @GetMapping("/pets/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    PetPage show(@PathVariable UUID id, HttpServletRequest request) {
        return page(new PetId(id), Typed.NOTHING, request);
    }

    @GetMapping("/pets/{id}/edit")
    @Requires(Permission.CUSTOMERS_EDIT)
    PetFormPage edit(@PathVariable UUID id, @RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        var pet = book.find(new PetId(id));
        return form(pet, pet.customerId(), PetFormPage.kept(pet, to), request);
    }

    @PostMapping("/pets/{id}")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply change(@PathVariable UUID id, Form<KeepPet> form, HttpServletRequest request) {
        var pet = book.find(new PetId(id));
        return form.keep(
                what -> {
                    form.say(
                            "pet.changed",
                            book.change(pet.id(), form.version(), what).name());
                    return Answer.seeOther(OwnPath.of(form.of("to"), path(pet.id())));
                },
                typed -> form(book.find(pet.id()), pet.customerId(), typed, request));
    }

    @PostMapping("/pets/{id}/deletion")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply delete(@PathVariable UUID id, Form<Nothing> form, HttpServletRequest request) {
        var pet = new PetId(id);
        return form.keep(
                _ -> {
                    var deleted = book.delete(pet);
                    form.sayUndoable(path(pet) + "/deletion", "pet.deleted", deleted.name());
                    return Answer.seeOther(CustomerPages.path(deleted.customerId()));
                },
                typed -> page(pet, typed, request));
    }

    @DeleteMapping("/pets/{id}/deletion")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply restore(@PathVariable UUID id, Form<Nothing> form, HttpServletRequest request) {
        var pet = new PetId(id);
        return form.keep(
                _ -> {
                    form.say("pet.restored", book.restore(pet).name());
                    return Answer.seeOther(path(pet));
                },
                typed -> page(pet, typed, request));
    }

    @PostMapping("/pets/{id}/death")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply noteDeath(@PathVariable UUID id, Form<PetsApi.Death> form, HttpServletRequest request) {
        var pet = new PetId(id);
        return form.keep(
                what -> {
                    var gone = book.noteDeath(pet, what.on());
                    form.sayUndoable(path(pet) + "/death", "pet.death.noted", gone.name());
                    return Answer.seeOther(path(pet));
                },
                typed -> page(pet, typed, request));
    }

    @DeleteMapping("/pets/{id}/death")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply takeBackDeath(@PathVariable UUID id, Form<Nothing> form, HttpServletRequest request) {
        var pet = new PetId(id);
        return form.keep(
                _ -> {
                    form.say("pet.death.taken-back", book.takeBackDeath(pet).name());
                    return Answer.seeOther(path(pet));
                },
                typed -> page(pet, typed, request));
    }

    @PostMapping("/pets/{id}/warnings")
    @Requires(Permission.WARNINGS_EDIT)
    Reply warn(@PathVariable UUID id, Form<PetsApi.GiveWarning> form, HttpServletRequest request) {
        var pet = new PetId(id);
        return form.keep(
                what -> {
                    var warned = book.warn(pet, what.typeId(), what.note());
                    warned.warnings().stream()
                            .filter(w -> w.typeId().equals(what.typeId()))
                            .forEach(w -> form.sayUndoable(
                                    path(pet) + "/warnings/" + w.id(),
                                    "pet.warning.given",
                                    w.word(form.words().locale()),
                                    warned.name()));
                    return Answer.seeOther(path(pet) + "#warnings");
                },
                typed -> page(pet, typed, request));
    }

    @DeleteMapping("/pets/{id}/warnings/{warning}")
    @Requires(Permission.WARNINGS_EDIT)
    Reply endWarning(
            @PathVariable UUID id, @PathVariable UUID warning, Form<Nothing> form, HttpServletRequest request) {
        var pet = new PetId(id);
        return form.keep(
                _ -> {
                    form.say(
                            "pet.warning.removed", book.endWarning(pet, warning).name());
                    return Answer.seeOther(path(pet) + "#warnings");
                },
                typed -> page(pet, typed, request));
    }

    private PetPage page(PetId id, Typed typed, HttpServletRequest request) {
        var pet = book.find(id);
        var household = CustomersApi.shown(customers.find(pet.customerId()));
        var today = today(request);
        var glances = more.stream().map(m -> m.about(pet, today)).toList();
        return new PetPage(pet, household, choices.warnings(), glances, today, typed);
    }

    private PetFormPage form(@Nullable Pet pet, CustomerId household, Typed typed, HttpServletRequest request) {
        var kinds = choices.kinds(pet == null ? null : pet.breedId());
        var today = today(request);
        var alike = pet == null && typed.isRefused()
                ? new AlikePage(List.of(), alikes.of(household, typed.of("name"), typed.of("speciesId")), today)
                : AlikePage.NOBODY;
        return new PetFormPage(pet, customers.find(household), typed, kinds, today, alike);
    }

    private LocalDate today(HttpServletRequest request) {
        ZoneId zone =
                CurrentPlace.of(request, CurrentVisit.get()).map(p -> p.zone()).orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    static String path(PetId id) {
        return "/pets/" + id.value();
    }
}
