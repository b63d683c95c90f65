package app.tailtown.daycare.pages;

import app.tailtown.customers.PetCards;
import app.tailtown.daycare.places.Places;
import app.tailtown.daycare.plans.CampPlans;
import app.tailtown.daycare.visits.CampRules;
import app.tailtown.daycare.visits.CampVisitReader;
import app.tailtown.daycare.waiting.CampWaitViews;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Dates;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a day of camp. */
@Service
@Transactional(readOnly = true)
class CampDays {

    private final Resorts resorts;
    private final Places places;
    private final CampVisitReader visits;
    private final CampPlans plans;
    private final PetCards cards;
    private final CampRules rules;
    private final CampWaitViews waits;

    CampDays(
            Resorts resorts,
            Places places,
            CampVisitReader visits,
            CampPlans plans,
            PetCards cards,
            CampRules rules,
            CampWaitViews waits) {
        this.resorts = resorts;
        this.places = places;
        this.visits = visits;
        this.plans = plans;
        this.cards = cards;
        this.rules = rules;
        this.waits = waits;
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
                plans.missed(id, shown),
                waits.onDay(id, shown));
    }
}
