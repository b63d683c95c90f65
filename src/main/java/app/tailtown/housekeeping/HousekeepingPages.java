package app.tailtown.housekeeping;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.lodging.Holders;
import app.tailtown.lodging.SuiteId;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which suites are to be cleaned, for people with a phone in a wet hand. */
@Controller
class HousekeepingPages {

    private final Housekeeping housekeeping;
    private final Holders holders;
    private final Clock clock;

    HousekeepingPages(Housekeeping housekeeping, Holders holders, Clock clock) {
        this.housekeeping = housekeeping;
        this.holders = holders;
        this.clock = clock;
    }

    @GetMapping("/resorts/{resort}/housekeeping")
    @Requires(Permission.LODGING_VIEW)
    HousekeepingPage list(@PathVariable UUID resort, @RequestParam(defaultValue = "") String area) {
        return page(new ResortId(resort), area, Typed.NOTHING);
    }

    @PostMapping("/suites/{id}/soiling")
    @Requires(Permission.CARE_EDIT)
    Reply want(@PathVariable UUID id, Form<Soiled> form) {
        return kept(
                id,
                form,
                (suite, what) -> form.say(
                        "housekeeping.wanted", housekeeping.want(suite, what).name()));
    }

    @PostMapping("/suites/{id}/cleaning")
    @Requires(Permission.CARE_EDIT)
    Reply begin(@PathVariable UUID id, Form<Nothing> form) {
        return kept(
                id,
                form,
                (suite, _) ->
                        form.say("housekeeping.begun", housekeeping.begin(suite).name()));
    }

    @PostMapping("/suites/{id}/cleaned")
    @Requires(Permission.CARE_EDIT)
    Reply done(@PathVariable UUID id, Form<Nothing> form) {
        return kept(id, form, (suite, _) -> {
            var name = housekeeping.done(suite).name();
            form.sayUndoable("/suites/" + id + "/cleaned", "housekeeping.done", name);
        });
    }

    @DeleteMapping("/suites/{id}/cleaned")
    @Requires(Permission.CARE_EDIT)
    Reply undo(@PathVariable UUID id, Form<Nothing> form) {
        return kept(
                id,
                form,
                (suite, _) ->
                        form.say("housekeeping.undone", housekeeping.undo(suite).name()));
    }

    private <T> Reply kept(UUID id, Form<T> form, BiConsumer<SuiteId, T> deed) {
        var suite = housekeeping.suite(new SuiteId(id));
        return form.keep(
                what -> {
                    deed.accept(suite.id(), what);
                    return Answer.seeOther(HousekeepingPage.path(suite.resortId()));
                },
                typed -> page(suite.resortId(), "", typed));
    }

    private HousekeepingPage page(ResortId id, String area, Typed typed) {
        var resort = housekeeping.resort(id);
        var all = housekeeping.of(id);
        var next = holders.namedParties(all.stream()
                .filter(c -> c.state() != SuiteState.CLEAN)
                .flatMap(c -> c.nextParty().stream())
                .toList());
        var mayEdit = CurrentVisit.get().may(Permission.CARE_EDIT, id.value());
        return new HousekeepingPage(resort, resort.today(clock), all, area, next, mayEdit, typed);
    }
}
