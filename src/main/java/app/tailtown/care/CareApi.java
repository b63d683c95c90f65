package app.tailtown.care;

import app.tailtown.customers.PetId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Versions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What pets need and brought along, for programs. */
@RestController
@RequestMapping("/api/v1")
class CareApi {

    private final CareDesk desk;
    private final Idempotent idempotent;

    CareApi(CareDesk desk, Idempotent idempotent) {
        this.desk = desk;
        this.idempotent = idempotent;
    }

    @GetMapping("/pets/{id}/instructions")
    @Requires(Permission.CUSTOMERS_VIEW)
    ResponseEntity<Instructions> instructions(@PathVariable UUID id) {
        var instructions = desk.instructions(new PetId(id));
        return Versions.tagged(instructions, instructions.number());
    }

    @GetMapping("/pets/{id}/instructions/versions")
    @Requires(Permission.CUSTOMERS_VIEW)
    List<Instructions> versions(@PathVariable UUID id) {
        return desk.versions(new PetId(id));
    }

    @PutMapping("/pets/{id}/instructions")
    @Requires(Permission.CARE_EDIT)
    Answered<Instructions> keep(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody KeepInstructions what,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(what, String.valueOf(ifMatch)), () -> {
            desk.instructions(new PetId(id));
            var kept = desk.keep(new PetId(id), Versions.expected(ifMatch), what);
            return Answer.ok(kept, kept.number());
        });
    }

    @GetMapping("/reservations/{id}/care")
    @Requires(Permission.RESERVATIONS_VIEW)
    StayCare care(@PathVariable UUID id) {
        return desk.of(id);
    }

    /** They were asked at this stay; {@code If-Match} names the version they were asked about. */
    @PutMapping("/reservations/{reservation}/pets/{pet}/instructions")
    @Requires(Permission.CARE_EDIT)
    Answered<StayCare> confirm(
            @PathVariable UUID reservation,
            @PathVariable UUID pet,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody KeepInstructions what,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(what, String.valueOf(ifMatch)), () -> {
            desk.of(reservation);
            return Answer.ok(desk.confirm(reservation, new PetId(pet), Versions.expected(ifMatch), what), 0);
        });
    }

    /** Noted as it came; an empty text takes the note back. */
    @PutMapping("/reservations/{reservation}/pets/{pet}/arrival-note")
    @Requires(Permission.CARE_EDIT)
    Answered<StayCare> note(
            @PathVariable UUID reservation,
            @PathVariable UUID pet,
            @Valid @RequestBody KeepArrivalNote what,
            HttpServletRequest request) {
        return idempotent.run(
                request, what, () -> Answer.ok(desk.note(Ids.next(), reservation, new PetId(pet), what), 0));
    }

    @PostMapping("/reservations/{reservation}/pets/{pet}/belongings")
    @Requires(Permission.CARE_EDIT)
    Answered<Belonging> bring(
            @PathVariable UUID reservation,
            @PathVariable UUID pet,
            @Valid @RequestBody BringBelonging what,
            HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var belonging = desk.bring(Ids.next(), reservation, new PetId(pet), what);
            return Answer.created("/api/v1/belongings/" + belonging.id(), belonging, 0);
        });
    }

    @GetMapping("/belongings/{id}")
    @Requires(Permission.RESERVATIONS_VIEW)
    Belonging belonging(@PathVariable UUID id) {
        return desk.belonging(id);
    }

    @DeleteMapping("/belongings/{id}")
    @Requires(Permission.CARE_EDIT)
    Answered<Void> remove(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> {
            desk.remove(id);
            return new Answer<>(204, null, "", 0);
        });
    }

    @PostMapping("/belongings/{id}/return")
    @Requires(Permission.CARE_EDIT)
    Answered<Belonging> giveBack(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> Answer.ok(desk.giveBack(id), 0));
    }

    @DeleteMapping("/belongings/{id}/return")
    @Requires(Permission.CARE_EDIT)
    Answered<Belonging> undoGiveBack(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> Answer.ok(desk.undoGiveBack(id), 0));
    }
}
