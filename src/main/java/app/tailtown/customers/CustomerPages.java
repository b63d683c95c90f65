package app.tailtown.customers;

import app.tailtown.design.Place;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Households, for people. */
@Controller
class CustomerPages {

    private static final int STAYS_SHOWN = 10;

    private final CustomerBook book;
    private final PetBook pets;
    private final List<MoreAboutHouseholds> more;
    private final Alikes alikes;
    private final Clock clock;

    CustomerPages(CustomerBook book, PetBook pets, List<MoreAboutHouseholds> more, Alikes alikes, Clock clock) {
        this.book = book;
        this.pets = pets;
        this.more = more;
        this.alikes = alikes;
        this.clock = clock;
    }

    @GetMapping("/customers")
    @Requires(Permission.CUSTOMERS_VIEW)
    CustomersPage list(
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "name") @Pattern(regexp = CustomerOrder.CODES) String sort,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before) {
        var order = CustomerOrder.of(sort);
        if (!before.isEmpty()) {
            var slice = book.listBackwards(q, order, Cursor.read(before), CustomersPage.SIZE);
            return CustomersPage.backwards(q, order, slice);
        }
        var from = Cursor.read(after);
        return CustomersPage.forwards(q, order, book.list(q, order, from, CustomersPage.SIZE), from.isStart());
    }

    @GetMapping("/customers/new")
    @Requires(Permission.CUSTOMERS_EDIT)
    CustomerFormPage blank() {
        return form(null, Typed.NOTHING);
    }

    @PostMapping("/customers")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply add(Form<KeepCustomer> form) {
        return form.keep(
                what -> {
                    if (!form.of("ask").equals("false")) alikes.ask(what);
                    var customer = book.add(new CustomerId(Ids.next()), what);
                    form.say("customer.added", customer.name());
                    return Answer.seeOther(path(customer.id()));
                },
                typed -> form(null, typed));
    }

    @GetMapping("/customers/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    CustomerPage show(@PathVariable UUID id) {
        return page(new CustomerId(id), Typed.NOTHING);
    }

    @GetMapping("/customers/{id}/edit")
    @Requires(Permission.CUSTOMERS_EDIT)
    CustomerFormPage edit(@PathVariable UUID id, @RequestParam(defaultValue = "") String to) {
        var customer = book.find(new CustomerId(id));
        return form(customer, CustomerFormPage.kept(customer, to));
    }

    @PostMapping("/customers/{id}")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply change(@PathVariable UUID id, Form<KeepCustomer> form) {
        var customer = new CustomerId(id);
        book.find(customer);
        return form.keep(
                what -> {
                    form.say(
                            "customer.changed",
                            book.change(customer, form.version(), what).name());
                    return Answer.seeOther(OwnPath.of(form.of("to"), path(customer)));
                },
                typed -> form(book.find(customer), typed));
    }

    @PostMapping("/customers/{id}/deletion")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply delete(@PathVariable UUID id, Form<Nothing> form) {
        var customer = new CustomerId(id);
        return form.keep(
                _ -> {
                    var deleted = book.delete(customer);
                    form.sayUndoable(path(customer) + "/deletion", "customer.deleted", deleted.name());
                    return Answer.seeOther("/customers");
                },
                typed -> page(customer, typed));
    }

    @DeleteMapping("/customers/{id}/deletion")
    @Requires(Permission.CUSTOMERS_EDIT)
    Reply restore(@PathVariable UUID id, Form<Nothing> form) {
        var customer = new CustomerId(id);
        return form.keep(
                _ -> {
                    form.say("customer.restored", book.restore(customer).name());
                    return Answer.seeOther(path(customer));
                },
                typed -> page(customer, typed));
    }

    @PostMapping("/customers/{id}/ban")
    @Requires(Permission.CUSTOMERS_BAN)
    Reply ban(@PathVariable UUID id, Form<CustomersApi.Ban> form) {
        var customer = new CustomerId(id);
        return form.keep(
                what -> {
                    var banned = book.ban(customer, what.why());
                    form.sayUndoable(path(customer) + "/ban", "customer.banned", banned.name());
                    return Answer.seeOther(path(customer));
                },
                typed -> page(customer, typed));
    }

    @DeleteMapping("/customers/{id}/ban")
    @Requires(Permission.CUSTOMERS_BAN)
    Reply liftBan(@PathVariable UUID id, Form<Nothing> form) {
        var customer = new CustomerId(id);
        return form.keep(
                _ -> {
                    form.say("customer.ban-lifted", book.liftBan(customer).name());
                    return Answer.seeOther(path(customer));
                },
                typed -> page(customer, typed));
    }

    private CustomerPage page(CustomerId id, Typed typed) {
        var customer = CustomersApi.shown(book.find(id));
        return new CustomerPage(
                customer,
                pets.of(id),
                book.stays(id, STAYS_SHOWN),
                book.waits(id),
                book.newStay(id),
                more.stream().map(m -> m.about(customer)).toList(),
                typed);
    }

    private CustomerFormPage form(@Nullable Customer customer, Typed typed) {
        var alike = customer == null && typed.isRefused()
                ? AlikePage.of(alikes.of(Likeness.of(typed)), clock)
                : AlikePage.NOBODY;
        return new CustomerFormPage(customer, typed, homes(customer), alike);
    }

    static String path(CustomerId id) {
        return "/customers/" + id.value();
    }

    /** Resorts one works at oneself, and the one they are at home at already. */
    private static List<Place> homes(@Nullable Customer customer) {
        var visit = CurrentVisit.get();
        return visit.resorts().stream()
                .filter(r ->
                        visit.place(r.id()).isPresent() || customer != null && r.id().equals(customer.homeResortId()))
                .toList();
    }
}
