package app.tailtown.staff;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Roles;
import app.tailtown.identity.Staff;
import app.tailtown.identity.Staff.PlacedRole;
import app.tailtown.identity.StaffMember;
import app.tailtown.identity.Visit;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.NotFound;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom somebody sees and changes, and what they may give: nobody gives more than they have, or touches who has more. */
@Component
class Reach {

    private final Staff staff;
    private final Roles roles;

    Reach(Staff staff, Roles roles) {
        this.staff = staff;
        this.roles = roles;
    }

    /** Those without any role are seen by whoever may change people everywhere. */
    boolean isInSight(StaffMember member) {
        var by = CurrentVisit.get();
        return by.mayEverywhere(Permission.STAFF_EDIT)
                || member.grants().stream()
                        .anyMatch(g -> g.resort() != null && by.may(Permission.STAFF_EDIT, g.resort()));
    }

    StaffMember find(UUID id) {
        var member = staff.find(id);
        if (!isInSight(member)) throw new NotFound();
        return member;
    }

    StaffMember within(UUID id) {
        var member = find(id);
        if (!member.isWithin(CurrentVisit.get())) throw new StaffRefusal.HasMoreThanYou(member.name()).refused();
        return member;
    }

    /** Rights are given where one manages people, and nowhere else. */
    private static boolean managesPeople(Visit visit, @Nullable UUID resort) {
        return resort == null ? visit.mayEverywhere(Permission.STAFF_EDIT) : visit.may(Permission.STAFF_EDIT, resort);
    }

    void refuseBeyond(Set<PlacedRole> wanted) {
        var visit = CurrentVisit.get();
        var known = roles.list();
        for (var one : wanted) {
            var role = known.stream()
                    .filter(r -> r.code().equals(one.role()))
                    .findFirst()
                    .orElseThrow(() -> FieldsRefused.field("roles", "unknown-id"));
            var isThere = one.resort() == null || visit.resorts().stream().anyMatch(p -> p.id().equals(one.resort()));
            if (!isThere) throw FieldsRefused.field("roles", "unknown-id");
            if (!visit.mayGive(role.terms(), one.resort()) || !managesPeople(visit, one.resort()))
                throw FieldsRefused.field("roles", "more-than-own");
        }
    }
}
