package app.tailtown.staff;

import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Place;
import app.tailtown.design.Ui;
import app.tailtown.identity.CompanyRole;
import app.tailtown.identity.OpenSession;
import app.tailtown.identity.StaffMember;
import app.tailtown.identity.Visit;
import app.tailtown.web.Typed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works here: what they may do at each resort, and where they are signed in. */
record MemberPage(
        StaffMember member, List<CompanyRole> roles, List<OpenSession> sessions, Visit visit, Instant now, Typed typed)
        implements Page, RoleBoxes {

    String path() {
        return StaffPage.path(member.id());
    }

    boolean mayChange() {
        return member.isWithin(visit);
    }

    boolean isOneself() {
        return member.id().equals(visit.id());
    }

    @Override
    public List<Place> places() {
        return visit.resorts().size() < 2 ? List.of() : visit.resorts();
    }

    @Override
    public boolean has(CompanyRole role, @Nullable UUID resort) {
        if (typed.isRefused()) return typed.all("roles").contains(value(role, resort));
        return member.grants().stream()
                .anyMatch(g -> g.role().equals(role.code()) && java.util.Objects.equals(g.resort(), resort));
    }

    @Override
    public boolean mayGive(CompanyRole role, @Nullable UUID resort) {
        return mayChange() && visit.mayGive(role.terms(), resort);
    }

    List<Option> languages(Ui ui) {
        return List.of(Option.of("en", "English"), Option.of("es", "Español"));
    }

    SessionList where() {
        var zone = visit.resorts().isEmpty()
                ? ZoneOffset.UTC
                : visit.resorts().getFirst().zone();
        return new SessionList(sessions, member.grants(), null, path() + "/sessions", now, zone);
    }
}
