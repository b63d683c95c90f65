package app.tailtown.daycare.pages;

import app.tailtown.daycare.plans.CampPlanId;
import app.tailtown.daycare.plans.EndPlan;
import app.tailtown.daycare.plans.ExceptDay;
import app.tailtown.daycare.plans.MakePlan;
import app.tailtown.daycare.plans.PlanDay;
import app.tailtown.daycare.plans.PlanDesk;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan, for people. */
@Controller
class CampPlanPages {

    private final PlanDesk desk;
    private final CampEnquiries enquiries;
    private final PlanViews views;

    CampPlanPages(PlanDesk desk, CampEnquiries enquiries, PlanViews views) {
        this.desk = desk;
        this.enquiries = enquiries;
        this.views = views;
    }

    @GetMapping("/resorts/{resort}/day-camp/plans/new")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply ask(@PathVariable UUID resort, Form<Nothing> form) {
        return form.draw(typed -> asked(resort, typed));
    }

    @PostMapping("/resorts/{resort}/day-camp/plans/new")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply say(@PathVariable UUID resort, Form<Nothing> form) {
        return form.draw(typed -> asked(resort, typed));
    }

    @PostMapping("/resorts/{resort}/day-camp/plans")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply make(@PathVariable UUID resort, Form<MakePlan> form) {
        return form.keep(
                what -> {
                    var id = new CampPlanId(Ids.next());
                    var made = desk.make(id, what.at(new ResortId(resort)));
                    var booked = made.days().stream()
                            .filter(d -> d.state() == PlanDay.State.BOOKED)
                            .count();
                    form.say("camp.plan.made", booked, made.days().size() - booked);
                    return Answer.seeOther(path(id.value()));
                },
                typed -> asked(resort, typed));
    }

    @GetMapping("/camp-plans/{id}")
    @Requires(Permission.RESERVATIONS_VIEW)
    PlanPage show(@PathVariable UUID id) {
        return views.show(new CampPlanId(id), Typed.NOTHING);
    }

    @PostMapping("/camp-plans/{id}/exceptions")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply except(@PathVariable UUID id, Form<ExceptDay> form) {
        return form.keep(
                what -> {
                    desk.except(new CampPlanId(id), what);
                    form.sayUndoable(
                            path(id) + "/exceptions?day=" + what.day(),
                            "camp.plan.excepted." + what.kind(),
                            form.words().date(what.day()));
                    return Answer.seeOther(path(id));
                },
                typed -> views.show(new CampPlanId(id), typed));
    }

    @DeleteMapping("/camp-plans/{id}/exceptions")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply takeBack(@PathVariable UUID id, @RequestParam LocalDate day, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    desk.takeBack(new CampPlanId(id), day);
                    form.say("camp.plan.taken-back", form.words().date(day));
                    return Answer.seeOther(path(id));
                },
                typed -> views.show(new CampPlanId(id), typed));
    }

    @PostMapping("/camp-plans/{id}/end")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply end(@PathVariable UUID id, Form<EndPlan> form) {
        return form.keep(
                what -> {
                    desk.end(new CampPlanId(id), what);
                    form.sayUndoable(
                            path(id) + "/end", "camp.plan.ended", form.words().date(what.from()));
                    return Answer.seeOther(path(id));
                },
                typed -> views.show(new CampPlanId(id), typed));
    }

    @DeleteMapping("/camp-plans/{id}/end")
    @Requires(Permission.RESERVATIONS_EDIT)
    Reply undoEnd(@PathVariable UUID id, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    desk.undoEnd(new CampPlanId(id));
                    form.say("camp.undone");
                    return Answer.seeOther(path(id));
                },
                typed -> views.show(new CampPlanId(id), typed));
    }

    /** With the days that can be had, looked for while no transaction is open. */
    private NewCampPage asked(UUID resort, Typed typed) {
        return PlanLooked.on(enquiries.answer(new ResortId(resort), true, typed), desk);
    }

    private static String path(UUID id) {
        return "/camp-plans/" + id;
    }
}
