package app.tailtown.customers;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Slice;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Versions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pets, for programs. */
@RestController
@RequestMapping("/api/v1")
class PetsApi {

    private final PetBook book;
    private final Alikes alikes;
    private final Idempotent idempotent;

    PetsApi(PetBook book, Alikes alikes, Idempotent idempotent) {
        this.book = book;
        this.alikes = alikes;
        this.idempotent = idempotent;
    }

    /** When it died. */
    record Death(@NotNull LocalDate on) {}

    /** What to mind about a pet. */
    record GiveWarning(
            @NotNull UUID typeId, @Size(max = 300) String note) {
        GiveWarning {
            note = note == null ? "" : note;
        }
    }

    @GetMapping("/pets")
    @Requires(Permission.CUSTOMERS_VIEW)
    Slice<Pet> list(
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        return book.list(customerId, search, Cursor.read(after), limit);
    }

    @GetMapping("/pets/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    ResponseEntity<Pet> show(@PathVariable UUID id) {
        var pet = book.find(new PetId(id));
        return Versions.tagged(pet, pet.version());
    }

    @PostMapping("/customers/{customer}/pets")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Pet> add(
            @PathVariable UUID customer,
            @Valid @RequestBody KeepPet what,
            @RequestParam(defaultValue = "false") boolean ask,
            HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            if (ask) alikes.ask(new CustomerId(customer), what);
            var pet = book.add(new PetId(Ids.next()), new CustomerId(customer), what);
            return Answer.created("/api/v1/pets/" + pet.id().value(), pet, pet.version());
        });
    }

    @PutMapping("/pets/{id}")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Pet> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody KeepPet what,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(what, String.valueOf(ifMatch)), () -> {
            book.find(new PetId(id));
            return answer(book.change(new PetId(id), Versions.expected(ifMatch), what));
        });
    }

    @PostMapping("/pets/{id}/deletion")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Pet> delete(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(book.delete(new PetId(id))));
    }

    @DeleteMapping("/pets/{id}/deletion")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Pet> restore(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(book.restore(new PetId(id))));
    }

    @PostMapping("/pets/{id}/death")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Pet> noteDeath(@PathVariable UUID id, @Valid @RequestBody Death death, HttpServletRequest request) {
        return idempotent.run(request, death, () -> answer(book.noteDeath(new PetId(id), death.on())));
    }

    @DeleteMapping("/pets/{id}/death")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Pet> takeBackDeath(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(book.takeBackDeath(new PetId(id))));
    }

    @PostMapping("/pets/{id}/warnings")
    @Requires(Permission.WARNINGS_EDIT)
    Answered<Pet> warn(@PathVariable UUID id, @Valid @RequestBody GiveWarning what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> answer(book.warn(new PetId(id), what.typeId(), what.note())));
    }

    @DeleteMapping("/pets/{id}/warnings/{warning}")
    @Requires(Permission.WARNINGS_EDIT)
    Answered<Pet> endWarning(@PathVariable UUID id, @PathVariable UUID warning, HttpServletRequest request) {
        return idempotent.run(request, warning, () -> answer(book.endWarning(new PetId(id), warning)));
    }

    private static Answer<Pet> answer(Pet pet) {
        return Answer.ok(pet, pet.version());
    }
}
