package app.tailtown.admission.reminders;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which pets need something first, for programs. */
@RestController
@RequestMapping("/api/v1")
class DueApi {

    private final DueList list;

    DueApi(DueList list) {
        this.list = list;
    }

    /** Which pets need a vaccination, a proof or a look. */
    @GetMapping("/vaccinations")
    @Requires(Permission.CUSTOMERS_VIEW)
    Slice<Due> due(
            @RequestParam(defaultValue = "overdue")
                    @Pattern(regexp = "to-verify|overdue|within-14-days|within-30-days|within-60-days|missing|unknown")
                    String state,
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @RequestParam(defaultValue = "day") @Pattern(regexp = DueOrder.CODES) String sort,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        return list.list(Due.Of.of(state), search, DueOrder.of(sort), Cursor.read(after), limit);
    }
}
