package app.tailtown.customers.merging;

import app.tailtown.customers.Alikes;
import app.tailtown.customers.CustomerBook;
import app.tailtown.customers.CustomerId;
import app.tailtown.design.Page;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Merges, for people. */
@Controller
class MergePages {

    private static final int FOUND = 20;

    private final HouseholdMerges households;
    private final MergeBook book;
    private final CustomerBook customers;
    private final Alikes alikes;

    MergePages(HouseholdMerges households, MergeBook book, CustomerBook customers, Alikes alikes) {
        this.households = households;
        this.book = book;
        this.customers = customers;
        this.alikes = alikes;
    }

    @GetMapping("/customers/{id}/merge")
    @Requires(Permission.CUSTOMERS_MERGE)
    Page choose(
            @PathVariable UUID id,
            @RequestParam(name = "with", required = false) @Nullable UUID other,
            @RequestParam(defaultValue = "") @Size(max = 100) String q) {
        if (other != null) return new HouseholdMergePage(households.preview(id, other), Typed.NOTHING);
        var kept = customers.find(new CustomerId(id));
        var found = customers.likeliest(q, FOUND).stream()
                .filter(row -> !row.id().equals(kept.id()))
                .toList();
        return new MergeChoicePage(
                kept, q, q.isBlank() ? alikes.besides(kept) : List.of(), found, book.into(kept.id()));
    }

    @PostMapping("/customers/{id}/merge")
    @Requires(Permission.CUSTOMERS_MERGE)
    Reply merge(@PathVariable UUID id, Form<MergeHouseholds> form) {
        customers.find(new CustomerId(id));
        return form.keep(
                what -> {
                    var said = households.said(id, what.otherId());
                    var merge = households.merge(id, what);
                    form.sayUndoable(
                            MergePage.path(merge.id()), "merge.done", said.gone(form.words()), said.kept(form.words()));
                    return Answer.seeOther(merge.keptPath());
                },
                typed -> new HouseholdMergePage(households.preview(id, Other.of(typed)), typed));
    }

    @GetMapping("/merges/{id}")
    @Requires(Permission.CUSTOMERS_EDIT)
    MergePage show(@PathVariable UUID id) {
        return new MergePage(book.tell(id), Typed.NOTHING);
    }

    @DeleteMapping("/merges/{id}")
    @Requires(Permission.CUSTOMERS_MERGE)
    Reply undo(@PathVariable UUID id, Form<Nothing> form) {
        book.find(id);
        return form.keep(
                _ -> {
                    var apart = book.undo(id);
                    form.say("merge.undone", apart.goneName(), apart.keptName());
                    return Answer.seeOther(apart.gonePath());
                },
                typed -> new MergePage(book.tell(id), typed));
    }
}
