package app.tailtown.daycare.plans;

import app.tailtown.daycare.DaycareRefusal;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Refuses;
import app.tailtown.web.Versions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who comes every week, for programs. */
@RestController
@RequestMapping("/api/v1")
class PlansApi {

    private final PlanDesk desk;
    private final Idempotent idempotent;

    PlansApi(PlanDesk desk, Idempotent idempotent) {
        this.desk = desk;
        this.idempotent = idempotent;
    }

    /** Those that go on. */
    @GetMapping("/resorts/{resort}/camp-plans")
    @Requires(Permission.RESERVATIONS_VIEW)
    List<CampPlan> list(@PathVariable UUID resort) {
        return desk.list(new ResortId(resort));
    }

    @PostMapping("/camp-plans")
    @Requires(Permission.RESERVATIONS_EDIT)
    @Refuses(DaycareRefusal.PetInCampElsewhere.class)
    Answered<PlanDesk.Shown> make(@Valid @RequestBody MakePlan what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var id = new CampPlanId(Ids.next());
            var shown = desk.make(id, what);
            return Answer.created(
                    "/api/v1/camp-plans/" + id.value(), shown, shown.plan().version());
        });
    }

    @GetMapping("/camp-plans/{id}")
    @Requires(Permission.RESERVATIONS_VIEW)
    ResponseEntity<PlanDesk.Shown> show(@PathVariable UUID id) {
        var shown = desk.find(new CampPlanId(id));
        return Versions.tagged(shown, shown.plan().version());
    }

    @PostMapping("/camp-plans/{id}/exceptions")
    @Requires(Permission.RESERVATIONS_EDIT)
    @Refuses(DaycareRefusal.PetInCampElsewhere.class)
    Answered<PlanDesk.Shown> except(
            @PathVariable UUID id, @Valid @RequestBody ExceptDay what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> answer(desk.except(new CampPlanId(id), what)));
    }

    /** The day is again as the plan has it; a day that could not be booked is tried again. */
    @DeleteMapping("/camp-plans/{id}/exceptions")
    @Requires(Permission.RESERVATIONS_EDIT)
    @Refuses(DaycareRefusal.PetInCampElsewhere.class)
    Answered<PlanDesk.Shown> takeBack(@PathVariable UUID id, @RequestParam LocalDate day, HttpServletRequest request) {
        return idempotent.run(request, day, () -> answer(desk.takeBack(new CampPlanId(id), day)));
    }

    @PostMapping("/camp-plans/{id}/end")
    @Requires(Permission.RESERVATIONS_EDIT)
    Answered<PlanDesk.Shown> end(@PathVariable UUID id, @Valid @RequestBody EndPlan what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> answer(desk.end(new CampPlanId(id), what)));
    }

    @DeleteMapping("/camp-plans/{id}/end")
    @Requires(Permission.RESERVATIONS_EDIT)
    @Refuses(DaycareRefusal.PetInCampElsewhere.class)
    Answered<PlanDesk.Shown> undoEnd(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(desk.undoEnd(new CampPlanId(id))));
    }

    private static Answer<PlanDesk.Shown> answer(PlanDesk.Shown shown) {
        return Answer.ok(shown, shown.plan().version());
    }
}
