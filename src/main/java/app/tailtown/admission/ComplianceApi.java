package app.tailtown.admission;

import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Slice;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether a pet may come, and which ones need something first, for programs. */
@RestController
@RequestMapping("/api/v1")
class ComplianceApi {

    private static final int LONGEST_DAYS = 400;

    private final ComplianceDesk desk;
    private final PetBook pets;
    private final DueList due;

    ComplianceApi(ComplianceDesk desk, PetBook pets, DueList due) {
        this.desk = desk;
        this.pets = pets;
        this.due = due;
    }

    /** Which pets need a vaccination, a proof or a look. */
    @GetMapping("/vaccinations")
    @Requires(Permission.CUSTOMERS_VIEW)
    Slice<Due> due(
            @RequestParam(defaultValue = "overdue")
                    @Pattern(regexp = "to-verify|overdue|within-14-days|within-30-days|within-60-days|missing|unknown")
                    String state,
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        return due.list(Due.Of.of(state), search, Cursor.read(after), limit);
    }

    @GetMapping("/pets/{pet}/compliance")
    @Requires(Permission.CUSTOMERS_VIEW)
    PetCompliance of(
            @PathVariable UUID pet,
            @RequestParam UUID serviceId,
            @RequestParam LocalDate arrives,
            @RequestParam LocalDate departs) {
        var id = pets.find(new PetId(pet)).id();
        if (departs.isBefore(arrives) || departs.isAfter(arrives.plusDays(LONGEST_DAYS))) {
            throw FieldsRefused.field("departs", "date-out-of-range", arrives, arrives.plusDays(LONGEST_DAYS));
        }
        return desk.of(List.of(id), serviceId, arrives, departs).getFirst();
    }
}
