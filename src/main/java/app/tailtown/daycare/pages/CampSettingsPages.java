package app.tailtown.daycare.pages;

import app.tailtown.daycare.places.CampGroupId;
import app.tailtown.daycare.places.CampRateBook;
import app.tailtown.daycare.places.GroupBook;
import app.tailtown.daycare.places.KeepCampGroup;
import app.tailtown.daycare.places.KeepException;
import app.tailtown.daycare.places.SetCapacity;
import app.tailtown.daycare.places.TypedCampRate;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Groups, places and prices of day camp, for people. */
@Controller
class CampSettingsPages {

    private final CampSettings settings;
    private final GroupBook groups;
    private final CampRateBook rates;

    CampSettingsPages(CampSettings settings, GroupBook groups, CampRateBook rates) {
        this.settings = settings;
        this.groups = groups;
        this.rates = rates;
    }

    @GetMapping("/resorts/{resort}/day-camp/settings")
    @Requires(Permission.LODGING_VIEW)
    CampSettingsPage show(@PathVariable UUID resort) {
        return settings.show(new ResortId(resort), "", Typed.NOTHING);
    }

    @GetMapping("/resorts/{resort}/day-camp/groups/new")
    @Requires(Permission.LODGING_EDIT)
    CampGroupFormPage blank(@PathVariable UUID resort) {
        return settings.form(new ResortId(resort), null, Typed.NOTHING);
    }

    @PostMapping("/resorts/{resort}/day-camp/groups")
    @Requires(Permission.LODGING_EDIT)
    Reply add(@PathVariable UUID resort, Form<KeepCampGroup> form) {
        return form.keep(
                what -> {
                    var group = groups.add(new CampGroupId(Ids.next()), new ResortId(resort), what);
                    form.say("camp.group.added", group.name());
                    return Answer.seeOther(
                            CampSettingsPage.path(resort) + "#" + group.id().value());
                },
                typed -> settings.form(new ResortId(resort), null, typed));
    }

    @GetMapping("/camp-groups/{id}/edit")
    @Requires(Permission.LODGING_EDIT)
    CampGroupFormPage edit(@PathVariable UUID id) {
        var group = groups.find(new CampGroupId(id));
        return settings.form(group.resortId(), group.id(), Typed.NOTHING);
    }

    @PostMapping("/camp-groups/{id}")
    @Requires(Permission.LODGING_EDIT)
    Reply change(@PathVariable UUID id, Form<KeepCampGroup> form) {
        var group = groups.find(new CampGroupId(id));
        return form.keep(
                what -> {
                    groups.change(group.id(), form.version(), what);
                    form.say("camp.group.changed", what.name());
                    return back(group.resortId());
                },
                typed -> settings.form(group.resortId(), group.id(), typed));
    }

    @PostMapping("/camp-groups/{id}/deletion")
    @Requires(Permission.LODGING_EDIT)
    Reply delete(@PathVariable UUID id, Form<Nothing> form) {
        var group = groups.find(new CampGroupId(id));
        return form.keep(
                _ -> {
                    groups.delete(group.id());
                    form.sayUndoable("/camp-groups/" + id + "/deletion", "camp.group.deleted", group.name());
                    return back(group.resortId());
                },
                typed -> settings.show(group.resortId(), "", typed));
    }

    @DeleteMapping("/camp-groups/{id}/deletion")
    @Requires(Permission.LODGING_EDIT)
    Reply restore(@PathVariable UUID id, Form<Nothing> form) {
        var group = groups.find(new CampGroupId(id));
        return form.keep(
                _ -> {
                    groups.restore(group.id());
                    form.say("camp.undone");
                    return back(group.resortId());
                },
                typed -> settings.show(group.resortId(), "", typed));
    }

    @PostMapping("/camp-groups/{id}/capacities")
    @Requires(Permission.LODGING_EDIT)
    Reply set(@PathVariable UUID id, Form<SetCapacity> form) {
        var group = groups.find(new CampGroupId(id));
        return form.keep(
                what -> {
                    groups.set(Ids.next(), group.id(), what);
                    form.say("camp.capacity.set", what.places(), form.words().date(what.from()));
                    return back(group.resortId());
                },
                typed -> settings.show(group.resortId(), "capacity-" + id, typed));
    }

    @DeleteMapping("/camp-capacities/{id}")
    @Requires(Permission.LODGING_EDIT)
    Reply takeBack(@PathVariable UUID id, Form<Nothing> form) {
        var resort = new ResortId(groups.capacity(id).resortId());
        return form.keep(
                _ -> {
                    groups.takeBack(id);
                    form.say("camp.undone");
                    return back(resort);
                },
                typed -> settings.show(resort, "", typed));
    }

    @PostMapping("/camp-groups/{id}/exceptions")
    @Requires(Permission.LODGING_EDIT)
    Reply except(@PathVariable UUID id, Form<KeepException> form) {
        var group = groups.find(new CampGroupId(id));
        return form.keep(
                what -> {
                    groups.keep(Ids.next(), group.id(), what);
                    form.say("camp.exception.kept", what.places(), form.words().date(what.day()));
                    return back(group.resortId());
                },
                typed -> settings.show(group.resortId(), "exception-" + id, typed));
    }

    @DeleteMapping("/camp-exceptions/{id}")
    @Requires(Permission.LODGING_EDIT)
    Reply removeException(@PathVariable UUID id, Form<Nothing> form) {
        var resort = new ResortId(groups.exception(id).resortId());
        return form.keep(
                _ -> {
                    groups.removeException(id);
                    form.say("camp.undone");
                    return back(resort);
                },
                typed -> settings.show(resort, "", typed));
    }

    @PostMapping("/resorts/{resort}/day-camp/rates")
    @Requires(Permission.RATES_EDIT)
    Reply price(@PathVariable UUID resort, Form<TypedCampRate> form) {
        var at = new ResortId(resort);
        return form.keep(
                what -> {
                    rates.set(Ids.next(), at, what.in(settings.resort(at).currency()));
                    form.say("camp.rate.set", form.words().date(what.from()));
                    return back(at);
                },
                typed -> settings.show(at, "rate-" + typed.of("serviceId"), typed));
    }

    @DeleteMapping("/camp-rates/{id}")
    @Requires(Permission.RATES_EDIT)
    Reply takeBackRate(@PathVariable UUID id, Form<Nothing> form) {
        var resort = new ResortId(rates.find(id).resortId());
        return form.keep(
                _ -> {
                    rates.takeBack(id);
                    form.say("camp.undone");
                    return back(resort);
                },
                typed -> settings.show(resort, "", typed));
    }

    private static Answer<Void> back(ResortId resort) {
        return Answer.seeOther(CampSettingsPage.path(resort.value()));
    }
}
