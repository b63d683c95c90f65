package app.tailtown.daycare.pages;

import app.tailtown.customers.PetCards;
import app.tailtown.daycare.plans.CampPlan;
import app.tailtown.daycare.plans.CampPlanId;
import app.tailtown.daycare.plans.PlanDesk;
import app.tailtown.daycare.plans.RegularOrder;
import app.tailtown.daycare.plans.Regulars;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.web.Typed;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows plans. */
@Service
@Transactional(readOnly = true)
class PlanViews {

    private final PlanDesk desk;
    private final Regulars regulars;
    private final Resorts resorts;
    private final PetCards cards;
    private final Clock clock;

    PlanViews(PlanDesk desk, Regulars regulars, Resorts resorts, PetCards cards, Clock clock) {
        this.desk = desk;
        this.regulars = regulars;
        this.resorts = resorts;
        this.cards = cards;
        this.clock = clock;
    }

    PlansPage page(ResortId id, String search, RegularOrder order, Cursor after) {
        var resort = resorts.find(id);
        var today = resort.today(clock);
        var plans = regulars.list(id, today, search, order, after, PlansPage.SIZE);
        return new PlansPage(resort, search, order, plans, after.isStart(), regulars.count(id, today));
    }

    Slice<CampPlan> list(ResortId id, String search, RegularOrder order, Cursor after, int size) {
        return regulars.list(id, resorts.find(id).today(clock), search, order, after, size);
    }

    PlanPage show(CampPlanId id, Typed typed) {
        var shown = desk.find(id);
        var resort = resorts.find(shown.plan().resortId());
        return new PlanPage(
                shown.plan(),
                shown.days(),
                resort,
                resort.today(clock),
                cards.byIds(shown.plan().petIds()),
                typed);
    }
}
