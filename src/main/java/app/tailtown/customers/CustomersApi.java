package app.tailtown.customers;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Slice;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Versions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Households, for programs. */
@RestController
@RequestMapping("/api/v1/customers")
class CustomersApi {

    private final CustomerBook book;
    private final Alikes alikes;
    private final Idempotent idempotent;

    CustomersApi(CustomerBook book, Alikes alikes, Idempotent idempotent) {
        this.book = book;
        this.alikes = alikes;
        this.idempotent = idempotent;
    }

    /** Why they may not come. */
    record Ban(@NotBlank @Size(max = 1000) String why) {}

    @GetMapping
    @Requires(Permission.CUSTOMERS_VIEW)
    Slice<CustomerRow> list(
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @RequestParam(defaultValue = "name") @Pattern(regexp = CustomerOrder.CODES) String sort,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        return book.list(search, CustomerOrder.of(sort), Cursor.read(after), limit);
    }

    @GetMapping("/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    ResponseEntity<Customer> show(@PathVariable UUID id) {
        var customer = shown(book.find(new CustomerId(id)));
        return Versions.tagged(customer, customer.version());
    }

    @PostMapping
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Customer> add(
            @Valid @RequestBody KeepCustomer what,
            @RequestParam(defaultValue = "false") boolean ask,
            HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            if (ask) alikes.ask(what);
            var customer = book.add(new CustomerId(Ids.next()), what);
            return Answer.created(path(customer), customer, customer.version());
        });
    }

    @PutMapping("/{id}")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Customer> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody KeepCustomer what,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(what, String.valueOf(ifMatch)), () -> {
            book.find(new CustomerId(id));
            return answer(book.change(new CustomerId(id), Versions.expected(ifMatch), what));
        });
    }

    @PostMapping("/{id}/deletion")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Customer> delete(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(book.delete(new CustomerId(id))));
    }

    @DeleteMapping("/{id}/deletion")
    @Requires(Permission.CUSTOMERS_EDIT)
    Answered<Customer> restore(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(book.restore(new CustomerId(id))));
    }

    @PostMapping("/{id}/ban")
    @Requires(Permission.CUSTOMERS_BAN)
    Answered<Customer> ban(@PathVariable UUID id, @Valid @RequestBody Ban ban, HttpServletRequest request) {
        return idempotent.run(request, ban, () -> answer(book.ban(new CustomerId(id), ban.why())));
    }

    @DeleteMapping("/{id}/ban")
    @Requires(Permission.CUSTOMERS_BAN)
    Answered<Customer> liftBan(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(book.liftBan(new CustomerId(id))));
    }

    private static Answer<Customer> answer(Customer customer) {
        return Answer.ok(shown(customer), customer.version());
    }

    /** Why somebody is banned is for those who may ban. */
    static Customer shown(Customer customer) {
        return CurrentVisit.may(Permission.CUSTOMERS_BAN) ? customer : customer.withoutReason();
    }

    private static String path(Customer customer) {
        return "/api/v1/customers/" + customer.id().value();
    }
}
