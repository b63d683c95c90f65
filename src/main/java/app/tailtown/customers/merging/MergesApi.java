package app.tailtown.customers.merging;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Merges, for programs. An id that was merged away answers 308 with the address of the one that was kept, and refuses every change. */
@RestController
class MergesApi {

    private final HouseholdMerges households;
    private final MergeBook book;
    private final Idempotent idempotent;

    MergesApi(HouseholdMerges households, MergeBook book, Idempotent idempotent) {
        this.households = households;
        this.book = book;
        this.idempotent = idempotent;
    }

    /**
     * What would go to the one that is kept.
     *
     * @param rows how many, by what they are
     */
    record WouldMove(UUID keptId, String kept, UUID goneId, String gone, Map<String, Long> rows) {}

    @GetMapping("/api/v1/customers/{id}/merge")
    @Requires(Permission.CUSTOMERS_MERGE)
    WouldMove preview(@PathVariable UUID id, @RequestParam(name = "with") UUID other) {
        var preview = households.preview(id, other);
        var kept = preview.kept();
        var gone = preview.gone();
        return new WouldMove(kept.id().value(), kept.name(), gone.id().value(), gone.name(), preview.rows());
    }

    @PostMapping("/api/v1/customers/{id}/merge")
    @Requires(Permission.CUSTOMERS_MERGE)
    Answered<Merge> merge(@PathVariable UUID id, @Valid @RequestBody MergeHouseholds what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var merge = households.merge(id, what);
            return Answer.created("/api/v1/merges/" + merge.id(), merge, 0);
        });
    }

    @GetMapping("/api/v1/merges/{id}")
    @Requires(Permission.CUSTOMERS_EDIT)
    Merge show(@PathVariable UUID id) {
        return book.find(id);
    }

    @DeleteMapping("/api/v1/merges/{id}")
    @Requires(Permission.CUSTOMERS_MERGE)
    Answered<Merge> undo(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> Answer.ok(book.undo(id), 0));
    }
}
