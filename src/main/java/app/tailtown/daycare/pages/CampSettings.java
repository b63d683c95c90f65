package app.tailtown.daycare.pages;

import app.tailtown.daycare.places.CampGroupId;
import app.tailtown.daycare.places.CampRateBook;
import app.tailtown.daycare.places.GroupBook;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.lodging.LodgingBook;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.web.Typed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a manager decides about day camp. */
@Service
@Transactional(readOnly = true)
class CampSettings {

    private final Resorts resorts;
    private final GroupBook groups;
    private final CampRateBook rates;
    private final LodgingBook lodging;
    private final Clock clock;

    CampSettings(Resorts resorts, GroupBook groups, CampRateBook rates, LodgingBook lodging, Clock clock) {
        this.resorts = resorts;
        this.groups = groups;
        this.rates = rates;
        this.lodging = lodging;
        this.clock = clock;
    }

    Resort resort(ResortId id) {
        return resorts.find(id);
    }

    CampSettingsPage show(ResortId id, String asked, Typed typed) {
        var resort = resorts.find(id);
        var visit = CurrentVisit.get();
        var all = groups.list(id).stream()
                .map(g -> new CampSettingsPage.Group(g, groups.capacities(g.id()), groups.exceptions(g.id())))
                .toList();
        return new CampSettingsPage(
                resort,
                all,
                groups.services(),
                rates.list(id),
                new CampSettingsPage.May(
                        visit.may(Permission.LODGING_EDIT, id.value()), visit.may(Permission.RATES_EDIT, id.value())),
                resort.today(clock),
                asked,
                typed);
    }

    CampGroupFormPage form(ResortId id, @Nullable CampGroupId group, Typed typed) {
        return new CampGroupFormPage(
                resorts.find(id), group == null ? null : groups.find(group), groups.services(), lodging.types(), typed);
    }
}
