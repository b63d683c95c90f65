package app.tailtown.customers.merging;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Cursor;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pairs that look alike, for people. */
@Controller
class DuplicatePages {

    private final DuplicateBook book;
    private final HouseholdMerges households;
    private final PetMerges pets;

    DuplicatePages(DuplicateBook book, HouseholdMerges households, PetMerges pets) {
        this.book = book;
        this.households = households;
        this.pets = pets;
    }

    /** The other one of two. */
    record Other(@NotNull UUID otherId) {}

    @GetMapping("/duplicates")
    @Requires(Permission.CUSTOMERS_EDIT)
    DuplicatesPage households(
            @RequestParam(defaultValue = "") @Size(max = 100) String q, @RequestParam(defaultValue = "") String after) {
        var from = Cursor.read(after);
        return new DuplicatesPage(false, q, book.households(q, from, DuplicatesPage.SIZE), from.isStart());
    }

    @GetMapping("/duplicates/pets")
    @Requires(Permission.CUSTOMERS_EDIT)
    DuplicatesPage pets(
            @RequestParam(defaultValue = "") @Size(max = 100) String q, @RequestParam(defaultValue = "") String after) {
        var from = Cursor.read(after);
        return new DuplicatesPage(true, q, book.pets(q, from, DuplicatesPage.SIZE), from.isStart());
    }

    @PostMapping("/customers/{id}/differences")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply apart(@PathVariable UUID id, Form<Other> form) {
        return form.keep(
                what -> {
                    var told = book.tellApart(new CustomerId(id), what.otherId());
                    return said(form, told, households.said(id, what.otherId()), "/duplicates");
                },
                _ -> households("", ""));
    }

    @PostMapping("/pets/{id}/differences")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply petsApart(@PathVariable UUID id, Form<Other> form) {
        return form.keep(
                what -> {
                    var told = book.tellApart(new PetId(id), what.otherId());
                    return said(form, told, pets.said(id, what.otherId()), "/duplicates/pets");
                },
                _ -> pets("", ""));
    }

    @DeleteMapping("/differences/{id}")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply takeBack(@PathVariable UUID id, Form<Nothing> form) {
        book.find(id);
        return form.keep(
                _ -> {
                    book.takeBack(id);
                    form.say("duplicates.apart.undone");
                    return Answer.seeOther(OwnPath.of(form.of("back"), "/duplicates"));
                },
                _ -> households("", ""));
    }

    private static Answer<Void> said(Form<Other> form, DuplicateBook.Difference told, Namesakes two, String list) {
        form.sayUndoable(
                "/differences/" + told.id(), "duplicates.apart.done", two.kept(form.words()), two.gone(form.words()));
        return Answer.seeOther(OwnPath.of(form.of("back"), list));
    }
}
