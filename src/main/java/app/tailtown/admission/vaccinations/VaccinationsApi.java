package app.tailtown.admission.vaccinations;

import app.tailtown.audit.Accessed;
import app.tailtown.customers.PetId;
import app.tailtown.files.Incoming;
import app.tailtown.files.PictureSize;
import app.tailtown.files.Pictures;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vaccinations, for programs. */
@RestController
@RequestMapping("/api/v1")
class VaccinationsApi {

    private final VaccinationBook book;
    private final Pictures pictures;
    private final Idempotent idempotent;
    private final Accessed accessed;

    VaccinationsApi(VaccinationBook book, Pictures pictures, Idempotent idempotent, Accessed accessed) {
        this.book = book;
        this.pictures = pictures;
        this.idempotent = idempotent;
        this.accessed = accessed;
    }

    /**
     * That a proof is one.
     *
     * @param seenOnPaper it was seen on paper at the desk; wanted where no document is attached, and kept with who said so and when
     */
    record Verify(boolean seenOnPaper) {}

    /** Why a proof is none. */
    record Reject(@NotBlank @Size(max = 500) String why) {}

    @GetMapping("/pets/{pet}/vaccinations")
    @Requires(Permission.CUSTOMERS_VIEW)
    List<Vaccination> of(@PathVariable UUID pet) {
        return book.of(new PetId(pet));
    }

    @GetMapping("/vaccinations/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    Vaccination show(@PathVariable UUID id) {
        return book.find(id);
    }

    @PostMapping("/pets/{pet}/vaccinations")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Vaccination> submit(
            @PathVariable UUID pet, @Valid @RequestBody KeepVaccination what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var vaccination = book.submit(Ids.next(), new PetId(pet), what);
            return Answer.created("/api/v1/vaccinations/" + vaccination.id(), vaccination, 0);
        });
    }

    /** The proof, as the content of the request; what it is follows from what it holds. */
    @PostMapping(
            path = "/vaccinations/{id}/document",
            consumes = {
                MediaType.APPLICATION_PDF_VALUE,
                MediaType.IMAGE_JPEG_VALUE,
                MediaType.IMAGE_PNG_VALUE,
                "image/webp"
            })
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Vaccination> attach(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") @Size(max = 200) String name,
            @RequestBody byte[] content,
            HttpServletRequest request) {
        book.find(id);
        var file = book.prepare(new Incoming(name, content));
        return changed(request, content, () -> book.attach(id, file));
    }

    /** The first page of the proof as WebP; {@code size} is small, medium (squares of 96 and 320 pixels) or large (all of it). */
    @GetMapping("/vaccinations/{id}/document/preview")
    @Requires(Permission.CUSTOMERS_VIEW)
    ResponseEntity<byte[]> preview(@PathVariable UUID id, @RequestParam(defaultValue = "large") String size) {
        var shown = PictureSize.of(size);
        var picture = book.preview(id);
        if (shown == PictureSize.LARGE) accessed.opened("vaccination", id);
        return pictures.show(picture, shown);
    }

    @GetMapping("/vaccinations/{id}/document")
    @Requires(Permission.CUSTOMERS_VIEW)
    ResponseEntity<byte[]> document(@PathVariable UUID id) {
        var paper = book.document(id);
        accessed.opened("vaccination", id);
        return paper;
    }

    @PostMapping("/vaccinations/{id}/verification")
    @Requires(Permission.VACCINATIONS_VERIFY)
    Answered<Vaccination> verify(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable Verify what,
            HttpServletRequest request) {
        var seenOnPaper = what != null && what.seenOnPaper();
        return changed(request, List.of(id, seenOnPaper), () -> book.verify(id, seenOnPaper));
    }

    @DeleteMapping("/vaccinations/{id}/verification")
    @Requires(Permission.VACCINATIONS_VERIFY)
    Answered<Vaccination> takeBackVerification(@PathVariable UUID id, HttpServletRequest request) {
        return changed(request, id, () -> book.takeBackDecision(id, true));
    }

    @PostMapping("/vaccinations/{id}/rejection")
    @Requires(Permission.VACCINATIONS_VERIFY)
    Answered<Vaccination> reject(@PathVariable UUID id, @Valid @RequestBody Reject what, HttpServletRequest request) {
        return changed(request, what, () -> book.reject(id, what.why()));
    }

    @DeleteMapping("/vaccinations/{id}/rejection")
    @Requires(Permission.VACCINATIONS_VERIFY)
    Answered<Vaccination> takeBackRejection(@PathVariable UUID id, HttpServletRequest request) {
        return changed(request, id, () -> book.takeBackDecision(id, false));
    }

    @PostMapping("/vaccinations/{id}/withdrawal")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Vaccination> takeBack(@PathVariable UUID id, HttpServletRequest request) {
        return changed(request, id, () -> book.takeBack(id));
    }

    @DeleteMapping("/vaccinations/{id}/withdrawal")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Vaccination> restore(@PathVariable UUID id, HttpServletRequest request) {
        return changed(request, id, () -> book.restore(id));
    }

    private Answered<Vaccination> changed(HttpServletRequest request, Object what, Supplier<Vaccination> work) {
        return idempotent.run(request, what, () -> Answer.ok(work.get(), 0));
    }
}
