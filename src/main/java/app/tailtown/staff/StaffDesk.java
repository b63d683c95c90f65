package app.tailtown.staff;

import app.tailtown.identity.CompanyRole;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.OpenSession;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Roles;
import app.tailtown.identity.SessionBook;
import app.tailtown.identity.Staff;
import app.tailtown.identity.Staff.PlacedRole;
import app.tailtown.identity.StaffMember;
import app.tailtown.identity.Visit;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who works here and what each may do. Whoever has a reach of one resort sees and changes those who work there and have no more than they. */
@Service
@Transactional
class StaffDesk {

    private final Staff staff;
    private final Roles roles;
    private final SessionBook sessions;
    private final Clock clock;

    StaffDesk(Staff staff, Roles roles, SessionBook sessions, Clock clock) {
        this.staff = staff;
        this.roles = roles;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<StaffMember> list() {
        return staff.list().stream().filter(StaffDesk::isInSight).toList();
    }

    @Transactional(readOnly = true)
    public StaffMember find(UUID id) {
        var member = staff.find(id);
        if (!isInSight(member)) throw new NotFound();
        return member;
    }

    @Transactional(readOnly = true)
    public List<CompanyRole> roles() {
        return roles.list();
    }

    @Transactional(readOnly = true)
    public List<OpenSession> sessions(StaffMember of) {
        return sessions.of(of.account());
    }

    public StaffMember change(UUID id, int version, KeepMember what) {
        var member = within(id);
        var placed = what.placed();
        refuseBeyondOwnReach(member, placed);
        if (!staff.rename(id, version, what.name(), what.language())) throw Precondition.stale();
        staff.grant(member, placed);
        return staff.find(id);
    }

    public StaffMember disable(UUID id) {
        var member = within(id);
        if (member.id().equals(CurrentVisit.get().id())) throw new StaffRefusal.NotYourself().refused();
        staff.disable(id, clock.instant().atOffset(ZoneOffset.UTC));
        return member;
    }

    public StaffMember enable(UUID id) {
        var member = within(id);
        staff.enable(id);
        return member;
    }

    /** False when it had ended before. */
    public boolean endSession(UUID id, UUID session) {
        var member = within(id);
        if (sessions(member).stream().noneMatch(s -> s.id().equals(session))) throw new NotFound();
        return sessions.end(session, member.account(), "by-a-manager");
    }

    private StaffMember within(UUID id) {
        var member = find(id);
        if (!member.isWithin(CurrentVisit.get())) throw new StaffRefusal.HasMoreThanYou(member.name()).refused();
        return member;
    }

    private void refuseBeyondOwnReach(StaffMember member, Set<PlacedRole> wanted) {
        var visit = CurrentVisit.get();
        var known = roles.list();
        for (var one : wanted) {
            var role = known.stream()
                    .filter(r -> r.code().equals(one.role()))
                    .findFirst()
                    .orElseThrow(() -> FieldsRefused.field("roles", "unknown-id"));
            var isThere = one.resort() == null || visit.resorts().stream().anyMatch(p -> p.id().equals(one.resort()));
            if (!isThere) throw FieldsRefused.field("roles", "unknown-id");
            if (!visit.mayGive(role.terms(), one.resort())) throw FieldsRefused.field("roles", "more-than-own");
        }
    }

    /** Those without any role are seen by whoever may change people everywhere. */
    private static boolean isInSight(StaffMember member) {
        return isInSight(member, CurrentVisit.get());
    }

    private static boolean isInSight(StaffMember member, Visit by) {
        return by.mayEverywhere(Permission.STAFF_EDIT)
                || member.grants().stream()
                        .anyMatch(g -> g.resort() != null && by.may(Permission.STAFF_EDIT, g.resort()));
    }
}
