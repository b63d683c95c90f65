package app.tailtown.daycare.pages;

import app.tailtown.customers.PetCards;
import app.tailtown.daycare.places.CampGroups;
import app.tailtown.daycare.places.Places;
import app.tailtown.daycare.plans.CampPlans;
import app.tailtown.daycare.visits.CampRules;
import app.tailtown.daycare.visits.CampVisit;
import app.tailtown.daycare.visits.CampVisitId;
import app.tailtown.daycare.visits.CampVisitReader;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Dates;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a day of camp and one visit of it. */
@Service
@Transactional(readOnly = true)
class CampDays {

    private final Resorts resorts;
    private final Places places;
    private final CampVisitReader visits;
    private final CampPlans plans;
    private final PetCards cards;
    private final CampGroups groups;
    private final CampRules rules;

    CampDays(
            Resorts resorts,
            Places places,
            CampVisitReader visits,
            CampPlans plans,
            PetCards cards,
            CampGroups groups,
            CampRules rules) {
        this.resorts = resorts;
        this.places = places;
        this.visits = visits;
        this.plans = plans;
        this.cards = cards;
        this.groups = groups;
        this.rules = rules;
    }

    /** {@code day} null means the resort's own today, {@code group} null every group. */
    CampDayPage day(ResortId id, @Nullable LocalDate day, @Nullable UUID group) {
        var resort = resorts.find(id);
        var today = rules.today(resort);
        var shown = day == null ? today : day;
        Dates.refuseOutOfRange("day", shown, today);
        var all = visits.onDay(id, shown);
        var pets = all.stream().flatMap(v -> v.petIds().stream()).distinct().toList();
        return new CampDayPage(
                resort,
                shown,
                today,
                group,
                places.counts(id, shown, shown.plusDays(1)),
                all.stream()
                        .filter(v -> group == null || v.groupId().value().equals(group))
                        .toList(),
                cards.byIds(pets),
                rules.awaited(all, today),
                plans.missed(id, shown));
    }

    CampVisitPage visit(CampVisitId id, Typed typed) {
        CampVisit visit = visits.find(id);
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
