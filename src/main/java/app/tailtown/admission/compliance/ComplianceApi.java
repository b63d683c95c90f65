package app.tailtown.admission.compliance;

import app.tailtown.admission.Admissions;
import app.tailtown.admission.PetAdmission;
import app.tailtown.admission.Visitor;
import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private final Admissions admissions;
    private final PetBook pets;

    ComplianceApi(Admissions admissions, PetBook pets) {
        this.admissions = admissions;
        this.pets = pets;
    }

    @GetMapping("/pets/{pet}/compliance")
    @Requires(Permission.CUSTOMERS_VIEW)
    PetAdmission of(
            @PathVariable UUID pet,
            @RequestParam UUID serviceId,
            @RequestParam(required = false) @Nullable UUID resortId,
            @RequestParam LocalDate arrives,
            @RequestParam LocalDate departs) {
        var id = pets.find(new PetId(pet)).id();
        Dates.refuseOutside("departs", departs, arrives, arrives.plusDays(LONGEST_DAYS));
        return admissions
                .of(List.of(
                        new Visitor(id, serviceId, resortId == null ? null : new ResortId(resortId), arrives, departs)))
                .getFirst();
    }
}
