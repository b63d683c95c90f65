package app.tailtown.admission.waivers;

import app.tailtown.admission.AdmissionRefusal;
import app.tailtown.customers.PetId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Refuses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exceptions, for programs. */
@RestController
@RequestMapping("/api/v1")
class WaiversApi {

    private final WaiverBook book;
    private final Idempotent idempotent;

    WaiversApi(WaiverBook book, Idempotent idempotent) {
        this.book = book;
        this.idempotent = idempotent;
    }

    @GetMapping("/pets/{pet}/waivers")
    @Requires(Permission.CUSTOMERS_VIEW)
    List<Waiver> of(@PathVariable UUID pet) {
        return book.of(new PetId(pet));
    }

    @GetMapping("/waivers/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    Waiver show(@PathVariable UUID id) {
        return book.find(id);
    }

    @PostMapping("/pets/{pet}/waivers")
    @Requires(Permission.WAIVERS_GIVE)
    @Refuses(AdmissionRefusal.WaiverGivenMeanwhile.class)
    Answered<Waiver> give(@PathVariable UUID pet, @Valid @RequestBody GiveWaiver what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var waiver = book.give(Ids.next(), new PetId(pet), what);
            return Answer.created("/api/v1/waivers/" + waiver.id(), waiver, 0);
        });
    }

    @PostMapping("/waivers/{id}/end")
    @Requires(Permission.WAIVERS_GIVE)
    Answered<Waiver> end(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> Answer.ok(book.end(id), 0));
    }

    @DeleteMapping("/waivers/{id}/end")
    @Requires(Permission.WAIVERS_GIVE)
    @Refuses(AdmissionRefusal.WaiverGivenMeanwhile.class)
    Answered<Waiver> letStand(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> Answer.ok(book.letStand(id), 0));
    }
}
