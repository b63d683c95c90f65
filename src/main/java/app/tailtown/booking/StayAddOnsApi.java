package app.tailtown.booking;

import app.tailtown.addons.GiveAddOn;
import app.tailtown.addons.GivenAddOn;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
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

/** What the pets of a stay get beside it, for programs. */
@RestController
@RequestMapping("/api/v1")
class StayAddOnsApi {

    private final AddOnStays stays;
    private final Idempotent idempotent;

    StayAddOnsApi(AddOnStays stays, Idempotent idempotent) {
        this.stays = stays;
        this.idempotent = idempotent;
    }

    @GetMapping("/reservations/{id}/add-ons")
    @Requires(Permission.RESERVATIONS_VIEW)
    List<GivenAddOn> list(@PathVariable UUID id) {
        return stays.given(new ReservationId(id));
    }

    @PostMapping("/reservations/{id}/add-ons")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<GivenAddOn> give(@PathVariable UUID id, @Valid @RequestBody GiveAddOn what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var given = stays.give(new ReservationId(id), what);
            return Answer.created("/api/v1/given-add-ons/" + given.id(), given, 0);
        });
    }

    /** From today on; what was given before stays. */
    @DeleteMapping("/given-add-ons/{id}")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<Void> remove(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> {
            stays.remove(id);
            return new Answer<>(204, null, "", 0);
        });
    }

    @DeleteMapping("/given-add-ons/{id}/removal")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<GivenAddOn> putBack(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> Answer.ok(stays.putBack(id), 0));
    }
}
