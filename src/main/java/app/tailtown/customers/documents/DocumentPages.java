package app.tailtown.customers.documents;

import app.tailtown.audit.Accessed;
import app.tailtown.customers.CustomerId;
import app.tailtown.files.Incoming;
import app.tailtown.files.PictureSize;
import app.tailtown.files.Pictures;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Cursor;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Papers of households, for people. */
@Controller
class DocumentPages {

    private static final int SIZE = 30;

    private final DocumentBook book;
    private final Pictures pictures;
    private final Accessed accessed;

    DocumentPages(DocumentBook book, Pictures pictures, Accessed accessed) {
        this.book = book;
        this.pictures = pictures;
        this.accessed = accessed;
    }

    @GetMapping("/customers/{customer}/documents")
    @Requires(Permission.CUSTOMERS_VIEW)
    DocumentsPage list(
            @PathVariable UUID customer,
            @RequestParam(required = false) @Nullable UUID pet,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "newest") @Pattern(regexp = DocumentOrder.CODES) String sort,
            @RequestParam(defaultValue = "") String after) {
        return list(new CustomerId(customer), pet, q, DocumentOrder.of(sort), Cursor.read(after), Typed.NOTHING);
    }

    @PostMapping("/customers/{customer}/documents")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply add(
            @PathVariable UUID customer,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Form<KeepDocument> form) {
        var id = new CustomerId(customer);
        book.owner(id);
        return form.keep(
                _ -> book.prepare(Incoming.of(file)),
                (what, prepared) -> {
                    var document = book.add(id, what, prepared);
                    form.sayUndoable(
                            DocumentPage.path(document.id()) + "/addition",
                            "document.is-added",
                            document.file().name());
                    return Answer.seeOther(DocumentsPage.path(customer));
                },
                typed -> list(id, null, "", DocumentOrder.NEWEST, Cursor.START, typed));
    }

    @GetMapping("/documents/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    DocumentPage show(@PathVariable UUID id) {
        return new DocumentPage(book.find(id), Typed.NOTHING);
    }

    @GetMapping("/documents/{id}/content")
    @Requires(Permission.CUSTOMERS_VIEW)
    ResponseEntity<byte[]> content(@PathVariable UUID id) {
        var paper = book.content(id);
        accessed.opened("document", id);
        return paper;
    }

    @GetMapping("/documents/{id}/preview")
    @Requires(Permission.CUSTOMERS_VIEW)
    ResponseEntity<byte[]> preview(@PathVariable UUID id, @RequestParam(defaultValue = "large") String size) {
        var shown = PictureSize.of(size);
        var picture = book.preview(id);
        if (shown == PictureSize.LARGE) accessed.opened("document", id);
        return pictures.show(picture, shown);
    }

    /** It was brought by mistake. */
    @DeleteMapping("/documents/{id}/addition")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply takeBack(@PathVariable UUID id, Form<Nothing> form) {
        return delete(id, form);
    }

    @PostMapping("/documents/{id}/deletion")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply delete(@PathVariable UUID id, Form<Nothing> form) {
        var list = DocumentsPage.path(book.find(id).customerId().value());
        return form.keep(
                _ -> {
                    var name = book.delete(id).file().name();
                    form.sayUndoable(DocumentPage.path(id) + "/deletion", "document.is-deleted", name);
                    return Answer.seeOther(list);
                },
                typed -> new DocumentPage(book.find(id), typed));
    }

    @DeleteMapping("/documents/{id}/deletion")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply restore(@PathVariable UUID id, Form<Nothing> form) {
        book.find(id);
        return form.keep(
                _ -> {
                    form.say("document.is-back", book.restore(id).file().name());
                    return Answer.seeOther(DocumentPage.path(id));
                },
                typed -> new DocumentPage(book.find(id), typed));
    }

    private DocumentsPage list(
            CustomerId customer, @Nullable UUID pet, String q, DocumentOrder order, Cursor after, Typed typed) {
        var documents = book.list(customer, pet, q, order, after, SIZE);
        return new DocumentsPage(book.owner(customer), pet, q, order, documents, after.isStart(), typed);
    }
}
