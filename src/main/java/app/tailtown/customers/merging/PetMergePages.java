package app.tailtown.customers.merging;

import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.design.Page;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Merges of pets, for people. */
@Controller
class PetMergePages {

    private final PetMerges merges;
    private final MergeBook book;
    private final PetBook pets;

    PetMergePages(PetMerges merges, MergeBook book, PetBook pets) {
        this.merges = merges;
        this.book = book;
        this.pets = pets;
    }

    @GetMapping("/pets/{id}/merge")
    @Requires(Permission.CUSTOMERS_MERGE)
    Page choose(@PathVariable UUID id, @RequestParam(name = "with", required = false) @Nullable UUID other) {
        if (other != null) return new PetMergePage(merges.preview(id, other), Typed.NOTHING);
        var kept = pets.find(new PetId(id));
        var others = pets.of(kept.customerId()).stream()
                .filter(p -> !p.id().equals(kept.id()) && p.speciesId().equals(kept.speciesId()))
                .toList();
        return new PetMergeChoicePage(kept, others, book.into(kept.id()));
    }

    @PostMapping("/pets/{id}/merge")
    @Requires(Permission.CUSTOMERS_MERGE)
    Reply merge(@PathVariable UUID id, Form<MergePets> form) {
        pets.find(new PetId(id));
        return form.keep(
                what -> {
                    var said = merges.said(id, what.otherId());
                    var merge = merges.merge(id, what);
                    form.sayUndoable(
                            MergePage.path(merge.id()), "merge.done", said.gone(form.words()), said.kept(form.words()));
                    return Answer.seeOther(merge.keptPath());
                },
                typed -> new PetMergePage(merges.preview(id, Other.of(typed)), typed));
    }
}
