package app.tailtown.staff;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.CompanyRole;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Role;
import app.tailtown.identity.Roles;
import app.tailtown.identity.Terms;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what roles mean. What is changed holds for everybody who has the role, with their next request. */
@Service
@Transactional
class RoleDesk {

    /** What comes in with these is no person. */
    private static final Set<String> RESERVED = Set.of("operator", "program");

    private static final int LONGEST_CODE = 40;

    private final Roles roles;
    private final SecurityEvents events;
    private final Clock clock;

    RoleDesk(Roles roles, SecurityEvents events, Clock clock) {
        this.roles = roles;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<CompanyRole> list() {
        return roles.list();
    }

    @Transactional(readOnly = true)
    public CompanyRole find(String code) {
        return roles.find(code).orElseThrow(NotFound::new);
    }

    public CompanyRole add(KeepRole what) {
        refuseBeyondOwn(what.terms());
        var code = code(what.name());
        if (RESERVED.contains(code)
                || Role.standard(code).isPresent()
                || isNamed(what.name(), "")
                || !roles.add(Ids.next(), code, what.name(), what.terms())) {
            throw new StaffRefusal.RoleNamedTwice(what.name()).refused();
        }
        return edited(find(code));
    }

    /** @param version 0 of one that is as the house brings it along */
    public CompanyRole change(String code, int version, KeepRole what) {
        var before = find(code);
        if (before.isOwner()) throw FieldsRefused.field("name", "owner-stays");
        refuseBeyondOwn(before.terms());
        var needsFactor =
                Role.standard(code).filter(r -> r.terms().secondFactor()).isPresent();
        if (needsFactor && !what.terms().secondFactor()) throw FieldsRefused.field("secondFactor", "factor-stays");
        refuseBeyondOwn(what.terms());
        if (isNamed(what.name(), code)) throw new StaffRefusal.RoleNamedTwice(what.name()).refused();
        var done = before.id() == null
                ? version == 0 && roles.add(Ids.next(), code, what.name(), what.terms())
                : roles.change(before.id(), version, what.name(), what.terms());
        if (!done) throw Precondition.stale();
        return edited(find(code));
    }

    /** A role of the house is as it came again; one of their own is gone, once nobody has it. Nobody makes it more than they have themselves. */
    public CompanyRole remove(String code) {
        var role = find(code);
        refuseBeyondOwn(role.terms());
        if (role.id() == null) throw new NotFound();
        Role.standard(code).ifPresent(becomes -> refuseBeyondOwn(becomes.terms()));
        roles.remove(role, clock.instant().atOffset(ZoneOffset.UTC));
        return edited(role);
    }

    private CompanyRole edited(CompanyRole role) {
        events.happened(Kind.ROLE_EDITED, role.code(), Map.of());
        return role;
    }

    private boolean isNamed(String name, String but) {
        return roles.list().stream()
                .anyMatch(r -> !r.code().equals(but) && r.named().equalsIgnoreCase(name));
    }

    private static void refuseBeyondOwn(Terms terms) {
        if (!CurrentVisit.get().mayGive(terms, null)) throw FieldsRefused.field("permissions", "more-than-own");
    }

    /** "Bath crew" is {@code bath-crew}; it never changes, whatever the role is called later. */
    private static String code(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var code = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-|-$)", "");
        if (code.isEmpty()) return "role-" + Ids.next().toString().substring(0, 8);
        return code.length() <= LONGEST_CODE
                ? code
                : code.substring(0, LONGEST_CODE).replaceAll("-$", "");
    }
}
