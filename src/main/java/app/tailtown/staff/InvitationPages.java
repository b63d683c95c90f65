package app.tailtown.staff;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.installation.Installation;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Somebody is invited, or gets a new link. */
@Controller
@RequestMapping(StaffPage.PATH)
@Requires(Permission.STAFF_EDIT)
class InvitationPages {

    private final Invitations invitations;
    private final StaffDesk desk;
    private final Installation installation;
    private final Clock clock;

    InvitationPages(Invitations invitations, StaffDesk desk, Installation installation, Clock clock) {
        this.invitations = invitations;
        this.desk = desk;
        this.installation = installation;
        this.clock = clock;
    }

    @GetMapping("/new")
    InvitePage blank() {
        return page(Typed.of(Map.of("language", "en")));
    }

    /** Where a link is to be handed over it is drawn at once: it is shown this once, so a redirect could not show it. */
    @PostMapping
    Reply invite(Form<Invite> form) {
        return form.show(
                what -> {
                    var done = invitations.invite(what);
                    form.say("staff.invited", what.name());
                    return handOver(done, StaffPage.PATH);
                },
                this::page);
    }

    @PostMapping("/{id}/link")
    Reply link(@PathVariable UUID id, Form<Nothing> form) {
        return form.show(
                _ -> {
                    var done = invitations.again(id);
                    if (done.link().isEmpty())
                        form.say("staff.link-sent", done.member().name());
                    return handOver(done, StaffPage.path(id));
                },
                typed -> member(id, typed));
    }

    @DeleteMapping("/{id}/factors")
    Reply dropFactors(@PathVariable UUID id, Form<Nothing> form) {
        return form.take(
                _ -> {
                    form.say(
                            "staff.factors-dropped", invitations.dropFactors(id).name());
                    return StaffPage.path(id);
                },
                typed -> member(id, typed));
    }

    private Reply handOver(Invitations.Invited done, String otherwise) {
        if (done.link().isEmpty()) return Form.goTo(otherwise);
        return new Reply.Again(
                201, new LinkPage(done.member(), installation.http().publicUrl() + done.link()));
    }

    private InvitePage page(Typed typed) {
        return new InvitePage(desk.roles(), CurrentVisit.get(), typed);
    }

    private MemberPage member(UUID id, Typed typed) {
        var member = desk.find(id);
        return new MemberPage(member, desk.roles(), desk.sessions(member), CurrentVisit.get(), clock.instant(), typed);
    }
}
