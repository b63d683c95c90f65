package app.tailtown.customers.documents;

import app.tailtown.audit.Accessed;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.merging.MergeRefusal;
import app.tailtown.files.Incoming;
import app.tailtown.files.PictureSize;
import app.tailtown.files.Pictures;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Refuses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
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

/** Papers of households, for programs. */
@RestController
@RequestMapping("/api/v1")
class DocumentsApi {

    private final DocumentBook book;
    private final Pictures pictures;
    private final Idempotent idempotent;
    private final Accessed accessed;

    DocumentsApi(DocumentBook book, Pictures pictures, Idempotent idempotent, Accessed accessed) {
        this.book = book;
        this.pictures = pictures;
        this.idempotent = idempotent;
        this.accessed = accessed;
    }

    @GetMapping("/customers/{customer}/documents")
    @Requires(Permission.CUSTOMERS_VIEW)
    Slice<Document> list(
            @PathVariable UUID customer,
            @RequestParam(required = false) @Nullable UUID petId,
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @RequestParam(defaultValue = "newest") @Pattern(regexp = DocumentOrder.CODES) String sort,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        return book.list(new CustomerId(customer), petId, search, DocumentOrder.of(sort), Cursor.read(after), limit);
    }

    /** The document, as the content of the request; what it is follows from what it holds. */
    @PostMapping(
            path = "/customers/{customer}/documents",
            consumes = {
                MediaType.APPLICATION_PDF_VALUE,
                MediaType.IMAGE_JPEG_VALUE,
                MediaType.IMAGE_PNG_VALUE,
                "image/webp"
            })
    @Requires(Permission.CUSTOMERS_EDIT)
    @Refuses({MergeRefusal.HouseholdJustMerged.class, MergeRefusal.PetJustMerged.class})
    Answered<Document> add(
            @PathVariable UUID customer,
            @RequestParam(defaultValue = "") @Size(max = 200) String name,
            @RequestParam(defaultValue = "other") @Pattern(regexp = KeepDocument.KINDS) String kind,
            @RequestParam(defaultValue = "") @Size(max = 500) String note,
            @RequestParam(required = false) @Nullable UUID petId,
            @RequestBody byte[] content,
            HttpServletRequest request) {
        book.owner(new CustomerId(customer));
        var file = book.prepare(new Incoming(name, content));
        var what = new KeepDocument(kind, note, petId);
        return idempotent.run(request, List.of(name, what, content), () -> {
            var document = book.add(new CustomerId(customer), what, file);
            return Answer.created("/api/v1/documents/" + document.id(), document, 0);
        });
    }

    @GetMapping("/documents/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    Document show(@PathVariable UUID id) {
        return book.find(id);
    }

    @GetMapping("/documents/{id}/content")
    @Requires(Permission.CUSTOMERS_VIEW)
    ResponseEntity<byte[]> content(@PathVariable UUID id) {
        var paper = book.content(id);
        accessed.opened("document", id);
        return paper;
    }

    /** Its first page as WebP; {@code size} is small, medium (squares of 96 and 320 pixels) or large (all of it). */
    @GetMapping("/documents/{id}/preview")
    @Requires(Permission.CUSTOMERS_VIEW)
    ResponseEntity<byte[]> preview(@PathVariable UUID id, @RequestParam(defaultValue = "large") String size) {
        var shown = PictureSize.of(size);
        var picture = book.preview(id);
        if (shown == PictureSize.LARGE) accessed.opened("document", id);
        return pictures.show(picture, shown);
    }

    @PostMapping("/documents/{id}/deletion")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Document> delete(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> Answer.ok(book.delete(id), 0));
    }

    @DeleteMapping("/documents/{id}/deletion")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Document> restore(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> Answer.ok(book.restore(id), 0));
    }
}
