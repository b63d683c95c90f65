package app.tailtown.staff;

import app.tailtown.identity.CompanyRole;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.OpenSession;
import app.tailtown.identity.Roles;
import app.tailtown.identity.SessionBook;
import app.tailtown.identity.Staff;
import app.tailtown.identity.StaffMember;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
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
    private final Reach reach;
    private final Clock clock;

    StaffDesk(Staff staff, Roles roles, SessionBook sessions, Reach reach, Clock clock) {
        this.staff = staff;
        this.roles = roles;
        this.sessions = sessions;
        this.reach = reach;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<StaffMember> list() {
        return staff.list().stream().filter(reach::isInSight).toList();
    }

    @Transactional(readOnly = true)
    public StaffMember find(UUID id) {
        return reach.find(id);
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
        var member = reach.within(id);
        var placed = what.placed();
        reach.refuseBeyond(placed);
        if (!staff.rename(id, version, what.name(), what.language())) throw Precondition.stale();
        staff.grant(member, placed);
        return staff.find(id);
    }

    public StaffMember disable(UUID id) {
        var member = reach.within(id);
        if (member.id().equals(CurrentVisit.get().id())) throw new StaffRefusal.NotYourself().refused();
        staff.disable(id, clock.instant().atOffset(ZoneOffset.UTC));
        return member;
    }

    public StaffMember enable(UUID id) {
        var member = reach.within(id);
        staff.enable(id);
        return member;
    }

    /** False when it had ended before. */
    public boolean endSession(UUID id, UUID session) {
        var member = reach.within(id);
        if (sessions(member).stream().noneMatch(s -> s.id().equals(session))) throw new NotFound();
        return sessions.end(session, member.account(), "by-a-manager");
    }
}
