package app.tailtown.staff;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.CompanyRole;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.OpenSession;
import app.tailtown.identity.Pins;
import app.tailtown.identity.Roles;
import app.tailtown.identity.SessionBook;
import app.tailtown.identity.Staff;
import app.tailtown.identity.StaffMember;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
    private final Pins pins;
    private final Reach reach;
    private final SecurityEvents events;
    private final Clock clock;

    StaffDesk(
            Staff staff,
            Roles roles,
            SessionBook sessions,
            Pins pins,
            Reach reach,
            SecurityEvents events,
            Clock clock) {
        this.staff = staff;
        this.roles = roles;
        this.sessions = sessions;
        this.pins = pins;
        this.reach = reach;
        this.events = events;
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
        events.happened(Kind.LEFT, "staff:" + id, Map.of());
        return member;
    }

    public StaffMember enable(UUID id) {
        var member = reach.within(id);
        staff.enable(id);
        events.happened(Kind.CAME_BACK, "staff:" + id, Map.of());
        return member;
    }

    /** False when there was none: somebody saw the digits, or the hand that types them is another. */
    public boolean dropPin(UUID id) {
        var member = reach.within(id);
        var dropped = pins.drop(member.account());
        if (dropped) events.happened(Kind.PIN_REMOVED, "staff:" + id, Map.of());
        return dropped;
    }

    /** False when it had ended before. */
    public boolean endSession(UUID id, UUID session) {
        var member = reach.within(id);
        if (sessions(member).stream().noneMatch(s -> s.id().equals(session))) throw new NotFound();
        var ended = sessions.end(session, member.account(), "by-a-manager");
        if (ended) events.happened(Kind.SESSION_ENDED, "staff:" + id, Map.of());
        return ended;
    }
}
