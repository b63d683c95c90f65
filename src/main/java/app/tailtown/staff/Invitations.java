package app.tailtown.staff;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.PasswordDesk;
import app.tailtown.identity.SecondFactors;
import app.tailtown.identity.Staff;
import app.tailtown.identity.StaffMember;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Remedy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People come to work here: by a mail with a link; where no mail is sent, by a link that whoever invites them hands over. Whoever has an account already, at another
 * company, keeps its password and is told.
 */
@Service
@Transactional
class Invitations {

    private final JdbcClient jdbc;
    private final Staff staff;
    private final Reach reach;
    private final AccountMail mail;
    private final PasswordDesk passwords;
    private final SecondFactors factors;
    private final SecurityEvents events;

    Invitations(
            JdbcClient jdbc,
            Staff staff,
            Reach reach,
            AccountMail mail,
            PasswordDesk passwords,
            SecondFactors factors,
            SecurityEvents events) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.reach = reach;
        this.mail = mail;
        this.passwords = passwords;
        this.factors = factors;
        this.events = events;
    }

    /** Whether a mail brings the link; otherwise it is handed over. */
    boolean isMailed() {
        return mail.isSent();
    }

    private record Stands(boolean elsewhere, boolean password) {}

    /**
     * Somebody who was invited.
     *
     * @param link to hand over; empty when it went out by mail, or none is needed
     */
    record Invited(StaffMember member, String link) {}

    Invited invite(Invite what) {
        var placed = what.member().placed();
        reach.refuseBeyond(placed);
        var account = jdbc.sql("select platform.account_of(?, ?)")
                .params(Ids.next(), what.email())
                .query(UUID.class)
                .single();
        staff.list().stream()
                .filter(m -> m.account().equals(account))
                .findFirst()
                .ifPresent(known -> {
                    var open = Remedy.go("open-person", List.of(known.name()), StaffPage.path(known.id()));
                    throw new StaffRefusal.WorksHereAlready(known.name(), List.of(open)).refused();
                });
        var id = staff.add(Ids.next(), account, what.name(), what.language(), List.of());
        events.happened(Kind.INVITED, "staff:" + id, Map.of());
        staff.grant(staff.find(id), placed);
        return new Invited(staff.find(id), tell(account, what.name(), what.language()));
    }

    /** A new link for somebody who has none or forgot their password. */
    Invited again(UUID id) {
        var member = reach.within(id);
        if (stands(member.account()).elsewhere() && !mail.isSent()) {
            throw new FactorRefusal.WorksElsewhereToo(member.name()).refused();
        }
        if (!mail.isSent()) return new Invited(member, link(member.account()));
        mail.leave(
                member.account(),
                stands(member.account()).password() ? "reset" : "invitation",
                member.name(),
                member.language());
        return new Invited(member, "");
    }

    /** Of somebody who lost what they prove beside the password; they add another when they come in next. */
    StaffMember dropFactors(UUID id) {
        var member = reach.within(id);
        if (!factors.of(member.account()).any()) throw new FactorRefusal.NoSuchFactor().refused();
        if (!factors.dropAll(member.account())) throw new FactorRefusal.WorksElsewhereToo(member.name()).refused();
        events.happened(Kind.FACTOR_REMOVED, "staff:" + id, Map.of("which", "all"));
        return member;
    }

    /** False for whom a new link has to be sent: what was too short to stand alone is gone with what it stood beside. */
    boolean hasPassword(StaffMember member) {
        return stands(member.account()).password();
    }

    /** Answers a link to hand over; empty when it went out by mail, or none is needed, or it would open what belongs to others too. */
    String tell(UUID account, String name, String language) {
        var stands = stands(account);
        var hasPassword = stands.password();
        if (mail.isSent()) {
            mail.leave(account, hasPassword ? "joined" : "invitation", name, language);
            return "";
        }
        return hasPassword || stands.elsewhere() ? "" : link(account);
    }

    private String link(UUID account) {
        return AccountMail.link(passwords.openLink(account, "invitation", PasswordDesk.INVITATION));
    }

    private Stands stands(UUID account) {
        return jdbc.sql("select elsewhere, password from platform.account_stands(?)")
                .param(account)
                .query(Stands.class)
                .single();
    }
}
