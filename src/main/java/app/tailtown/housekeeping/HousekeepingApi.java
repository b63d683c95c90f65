package app.tailtown.housekeeping;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteId;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Refuses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether suites are clean, for programs. */
@RestController
@RequestMapping("/api/v1")
class HousekeepingApi {

    private final Housekeeping housekeeping;
    private final Idempotent idempotent;

    HousekeepingApi(Housekeeping housekeeping, Idempotent idempotent) {
        this.housekeeping = housekeeping;
        this.idempotent = idempotent;
    }

    @GetMapping("/resorts/{resort}/housekeeping")
    @Requires(Permission.LODGING_VIEW)
    List<SuiteCondition> list(@PathVariable UUID resort) {
        return housekeeping.of(new ResortId(resort));
    }

    @PostMapping("/suites/{id}/soiling")
    @Requires(Permission.CARE_EDIT)
    Answered<SuiteCondition> want(@PathVariable UUID id, @Valid @RequestBody Soiled what, HttpServletRequest request) {
        return idempotent.run(request, List.of(id, what), () -> answer(housekeeping.want(new SuiteId(id), what)));
    }

    @PostMapping("/suites/{id}/cleaning")
    @Requires(Permission.CARE_EDIT)
    Answered<SuiteCondition> begin(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(housekeeping.begin(new SuiteId(id))));
    }

    @PostMapping("/suites/{id}/cleaned")
    @Requires(Permission.CARE_EDIT)
    Answered<SuiteCondition> done(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(housekeeping.done(new SuiteId(id))));
    }

    @DeleteMapping("/suites/{id}/cleaned")
    @Requires(Permission.CARE_EDIT)
    @Refuses(HousekeepingRefusal.NotCleanedToday.class)
    Answered<SuiteCondition> undo(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(housekeeping.undo(new SuiteId(id))));
    }

    private Answer<SuiteCondition> answer(Suite suite) {
        var now = housekeeping.of(suite.resortId()).stream()
                .filter(c -> c.suiteId().equals(suite.id()))
                .findFirst()
                .orElseThrow();
        return Answer.ok(now, suite.version());
    }
}
