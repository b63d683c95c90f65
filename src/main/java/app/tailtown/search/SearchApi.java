package app.tailtown.search;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Codes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Households and pets by whatever one remembers of them, for programs. */
@RestController
class SearchApi {

    private static final int MOST = 50;

    private final Finder finder;

    SearchApi(Finder finder) {
        this.finder = finder;
    }

    /**
     * A household, or one of its pets.
     *
     * @param petId the pet that is called so; null for the household
     * @param phone the one by which they were found, else the first; empty when there is none
     * @param foundBy the person or the mail address by which they were found; empty when it was by something else
     * @param pets the names of the pets that live
     * @param standing {@code here}, {@code today}, {@code comes} or {@code came}; null for who has had no visit at the caller's resorts
     */
    record Hit(
            CustomerId customerId,
            @Nullable PetId petId,
            String title,
            String household,
            String phone,
            String foundBy,
            List<String> pets,
            boolean banned,
            @Nullable String standing) {}

    @GetMapping("/api/v1/search")
    @Requires(Permission.CUSTOMERS_VIEW)
    List<Hit> find(
            @RequestParam(defaultValue = "") @Size(max = SearchPages.LONGEST) String q,
            @RequestParam(defaultValue = "20") @Min(1) @Max(MOST) int limit) {
        return finder.find(q.strip(), null, limit).stream().map(SearchApi::hit).toList();
    }

    private static Hit hit(Found found) {
        var pet = found.pet();
        return new Hit(
                found.customer(),
                pet == null ? null : pet.id(),
                found.title(),
                found.name(),
                found.phone(),
                found.by(),
                found.pets(),
                found.banned(),
                found.standing().map(s -> Codes.of(s.when())).orElse(null));
    }
}
