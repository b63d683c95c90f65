package app.tailtown.daycare.pages;

import app.tailtown.customers.PetCards;
import app.tailtown.daycare.places.CampGroups;
import app.tailtown.daycare.visits.CampRules;
import app.tailtown.daycare.visits.CampVisitId;
import app.tailtown.daycare.visits.CampVisitReader;
import app.tailtown.organizations.Resorts;
import app.tailtown.web.Typed;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows one visit to day camp. */
@Service
@Transactional(readOnly = true)
class CampVisitViews {

    private final Resorts resorts;
    private final CampVisitReader visits;
    private final PetCards cards;
    private final CampGroups groups;
    private final CampRules rules;

    CampVisitViews(Resorts resorts, CampVisitReader visits, PetCards cards, CampGroups groups, CampRules rules) {
        this.resorts = resorts;
        this.visits = visits;
        this.cards = cards;
        this.groups = groups;
        this.rules = rules;
    }

    CampVisitPage show(CampVisitId id, Typed typed) {
        var visit = visits.find(id);
        var resort = resorts.find(visit.resortId());
        var today = rules.today(resort);
        return new CampVisitPage(
                visit,
                resort,
                groups.find(visit.groupId()),
                today,
                cards.byIds(visit.petIds()),
                rules.awaited(List.of(visit), today),
                typed);
    }
}
