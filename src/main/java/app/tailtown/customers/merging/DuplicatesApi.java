package app.tailtown.customers.merging;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pairs that look alike, for programs. */
@RestController
@RequestMapping("/api/v1")
class DuplicatesApi {

    private final DuplicateBook book;
    private final Idempotent idempotent;

    DuplicatesApi(DuplicateBook book, Idempotent idempotent) {
        this.book = book;
        this.idempotent = idempotent;
    }

    @GetMapping("/duplicates")
    @Requires(Permission.CUSTOMERS_EDIT)
    Slice<Pair> households(
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        return book.households(search, Cursor.read(after), limit);
    }

    @GetMapping("/duplicates/pets")
    @Requires(Permission.CUSTOMERS_EDIT)
    Slice<Pair> pets(
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        return book.pets(search, Cursor.read(after), limit);
    }

    @PostMapping("/customers/{id}/differences")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<DuplicateBook.Difference> apart(
            @PathVariable UUID id, @Valid @RequestBody DuplicatePages.Other what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> made(book.tellApart(new CustomerId(id), what.otherId())));
    }

    @PostMapping("/pets/{id}/differences")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<DuplicateBook.Difference> petsApart(
            @PathVariable UUID id, @Valid @RequestBody DuplicatePages.Other what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> made(book.tellApart(new PetId(id), what.otherId())));
    }

    @DeleteMapping("/differences/{id}")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Void> takeBack(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> {
            book.takeBack(id);
            return new Answer<>(204, null, "", 0);
        });
    }

    private static Answer<DuplicateBook.Difference> made(DuplicateBook.Difference told) {
        return new Answer<>(201, told, "", 0);
    }
}
