package app.tailtown.customers.merging;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Merges of pets, for programs. */
@RestController
class PetMergesApi {

    private final PetMerges merges;
    private final Idempotent idempotent;

    PetMergesApi(PetMerges merges, Idempotent idempotent) {
        this.merges = merges;
        this.idempotent = idempotent;
    }

    @GetMapping("/api/v1/pets/{id}/merge")
    @Requires(Permission.CUSTOMERS_MERGE)
    MergesApi.WouldMove preview(@PathVariable UUID id, @RequestParam(name = "with") UUID other) {
        var preview = merges.preview(id, other);
        var kept = preview.kept();
        var gone = preview.gone();
        return new MergesApi.WouldMove(kept.id().value(), kept.name(), gone.id().value(), gone.name(), preview.rows());
    }

    @PostMapping("/api/v1/pets/{id}/merge")
    @Requires(Permission.CUSTOMERS_MERGE)
    Answered<Merge> merge(@PathVariable UUID id, @Valid @RequestBody MergePets what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var merge = merges.merge(id, what);
            return Answer.created("/api/v1/merges/" + merge.id(), merge, 0);
        });
    }
}
