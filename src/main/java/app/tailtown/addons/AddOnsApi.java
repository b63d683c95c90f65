package app.tailtown.addons;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Versions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
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

/** What is offered beside the stay, what it costs, and what was done, for programs. */
@RestController
@RequestMapping("/api/v1")
class AddOnsApi {

    private final AddOnBook book;
    private final AddOnDesk desk;
    private final Idempotent idempotent;

    AddOnsApi(AddOnBook book, AddOnDesk desk, Idempotent idempotent) {
        this.book = book;
        this.desk = desk;
        this.idempotent = idempotent;
    }

    /** Which day of it was done; today when left out. */
    record Done(@Nullable LocalDate day) {}

    @GetMapping("/add-ons")
    @Requires(Permission.RESERVATIONS_VIEW)
    List<AddOn> list() {
        return book.list();
    }

    @GetMapping("/add-ons/{id}")
    @Requires(Permission.RESERVATIONS_VIEW)
    ResponseEntity<AddOn> find(@PathVariable UUID id) {
        var addOn = book.find(id);
        return Versions.tagged(addOn, addOn.version());
    }

    @PostMapping("/add-ons")
    @Requires(Permission.RATES_EDIT)
    Answered<AddOn> add(@Valid @RequestBody KeepAddOn what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var addOn = book.add(Ids.next(), what);
            return Answer.created("/api/v1/add-ons/" + addOn.id(), addOn, addOn.version());
        });
    }

    @PutMapping("/add-ons/{id}")
    @Requires(Permission.RATES_EDIT)
    Answered<AddOn> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody KeepAddOn what,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(what, String.valueOf(ifMatch)), () -> {
            book.find(id);
            var addOn = book.change(id, Versions.expected(ifMatch), what);
            return Answer.ok(addOn, addOn.version());
        });
    }

    @GetMapping("/resorts/{resort}/add-on-prices")
    @Requires(Permission.MONEY_VIEW)
    List<AddOnPrice> prices(@PathVariable UUID resort) {
        return book.prices(new ResortId(resort));
    }

    @PostMapping("/resorts/{resort}/add-on-prices")
    @Requires(Permission.RATES_EDIT)
    Answered<AddOnPrice> setPrice(
            @PathVariable UUID resort, @Valid @RequestBody SetAddOnPrice what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var price = book.setPrice(Ids.next(), new ResortId(resort), what);
            return Answer.created("/api/v1/resorts/" + resort + "/add-on-prices", price, 0);
        });
    }

    /** As long as it has not begun. */
    @DeleteMapping("/add-on-prices/{id}")
    @Requires(Permission.RATES_EDIT)
    Answered<AddOnPrice> takeBackPrice(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, "", () -> Answer.ok(book.takeBackPrice(id), 0));
    }

    @GetMapping("/given-add-ons/{id}")
    @Requires(Permission.RESERVATIONS_VIEW)
    GivenAddOn given(@PathVariable UUID id) {
        return desk.find(id);
    }

    @PostMapping("/given-add-ons/{id}/done")
    @Requires(Permission.CARE_EDIT)
    Answered<GivenAddOn> tick(@PathVariable UUID id, @Valid @RequestBody Done done, HttpServletRequest request) {
        return idempotent.run(request, done, () -> Answer.ok(desk.tick(id, done.day()), 0));
    }

    @DeleteMapping("/given-add-ons/{id}/done")
    @Requires(Permission.CARE_EDIT)
    Answered<GivenAddOn> untick(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate day,
            HttpServletRequest request) {
        return idempotent.run(request, String.valueOf(day), () -> Answer.ok(desk.untick(id, day), 0));
    }
}
