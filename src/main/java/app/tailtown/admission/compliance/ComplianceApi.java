package app.tailtown.admission.compliance;

import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.FieldsRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether a pet may come, for programs. */
@RestController
@RequestMapping("/api/v1")
class ComplianceApi {

    private static final int LONGEST_DAYS = 400;

    private final ComplianceDesk desk;
    private final PetBook pets;

    ComplianceApi(ComplianceDesk desk, PetBook pets) {
        this.desk = desk;
        this.pets = pets;
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
