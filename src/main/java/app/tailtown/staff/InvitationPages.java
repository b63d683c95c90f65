package app.tailtown.staff;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.FreshProof;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.installation.Installation;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
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
    private final MemberDesk members;
    private final Installation installation;
    private final FreshProof proof;

    InvitationPages(
            Invitations invitations, StaffDesk desk, MemberDesk members, Installation installation, FreshProof proof) {
        this.invitations = invitations;
        this.desk = desk;
        this.members = members;
        this.installation = installation;
        this.proof = proof;
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
                    var done = invite(what);
                    if (done.link().isEmpty()) form.say("staff.invited", what.name());
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
                    var member = invitations.dropFactors(id);
                    var key = invitations.hasPassword(member)
                            ? "staff.factors-dropped"
                            : "staff.factors-and-password-dropped";
                    form.say(key, member.name());
                    return StaffPage.path(id);
                },
                typed -> member(id, typed));
    }

    private Invitations.Invited invite(Invite what) {
        proof.requireBeyondPin(CurrentVisit.get());
        return invitations.invite(what);
    }

    private Reply handOver(Invitations.Invited done, String otherwise) {
        if (done.link().isEmpty()) return Form.goTo(otherwise);
        return new Reply.Again(
                201, new LinkPage(done.member(), installation.http().publicUrl() + done.link()));
    }

    private InvitePage page(Typed typed) {
        return new InvitePage(desk.roles(), CurrentVisit.get(), invitations.isMailed(), typed);
    }

    private MemberPage member(UUID id, Typed typed) {
        return members.page(id, typed);
    }
}
