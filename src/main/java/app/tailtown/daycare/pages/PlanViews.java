package app.tailtown.daycare.pages;

import app.tailtown.customers.PetCards;
import app.tailtown.daycare.plans.CampPlanId;
import app.tailtown.daycare.plans.PlanDesk;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.web.Typed;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows plans. */
@Service
@Transactional(readOnly = true)
class PlanViews {

    private final PlanDesk desk;
    private final Resorts resorts;
    private final PetCards cards;
    private final Clock clock;

    PlanViews(PlanDesk desk, Resorts resorts, PetCards cards, Clock clock) {
        this.desk = desk;
        this.resorts = resorts;
        this.cards = cards;
        this.clock = clock;
    }

    PlansPage list(ResortId id) {
        var resort = resorts.find(id);
        return new PlansPage(resort, desk.list(id), resort.today(clock));
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
