package app.tailtown.audit;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.web.Sight;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what, for programs. */
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.AUDIT_VIEW)
class AuditApi {

    private final AuditDesk desk;

    AuditApi(AuditDesk desk) {
        this.desk = desk;
    }

    /** The latest first; {@code from} and {@code to} are days, both included, in the zone of the company's first resort. */
    @GetMapping("/audit")
    Slice<Line> list(
            @RequestParam(defaultValue = Wanted.EVERYBODY) @Pattern(regexp = Wanted.ACTORS) String actor,
            @RequestParam(defaultValue = "") @Pattern(regexp = Wanted.THINGS) String thing,
            @RequestParam(defaultValue = "") @Pattern(regexp = Wanted.ACTIONS) String action,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        return told(desk.list(new Wanted(actor, thing, action, from, to, Sought.of(id)), Cursor.read(after), limit));
    }

    /** The household itself, its people, papers and signatures. */
    @GetMapping("/customers/{customer}/audit")
    Slice<Line> ofCustomer(
            @PathVariable UUID customer,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        return told(desk.history(Thing.CUSTOMER, customer, Cursor.read(after), limit));
    }

    /** The pet itself, its warnings, vaccinations, papers and instructions. */
    @GetMapping("/pets/{pet}/audit")
    Slice<Line> ofPet(
            @PathVariable UUID pet,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        return told(desk.history(Thing.PET, pet, Cursor.read(after), limit));
    }

    /** The stay itself, its suites, check-ins, check-outs, add-ons and belongings. */
    @GetMapping("/reservations/{reservation}/audit")
    Slice<Line> ofReservation(
            @PathVariable UUID reservation,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        return told(desk.history(Thing.RESERVATION, reservation, Cursor.read(after), limit));
    }

    /** What things cost is null for whoever may not see it, as everywhere else. */
    private static Slice<Line> told(Slice<Line> lines) {
        if (Sight.seesMoney()) return lines;
        return new Slice<>(lines.items().stream().map(AuditApi::withoutMoney).toList(), lines.next());
    }

    private static Line withoutMoney(Line line) {
        return line.with(line.changes().stream()
                .map(c -> Facts.isMoney(line.thing(), c.field()) ? new Line.Change(c.field(), null, null) : c)
                .toList());
    }
}
