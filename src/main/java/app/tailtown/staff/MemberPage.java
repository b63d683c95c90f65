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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here: what they may do at each resort, and where they are signed in.
 */
record MemberPage(
        StaffMember member,
        List<CompanyRole> roles,
        List<OpenSession> sessions,
        MemberFacts facts,
        Visit visit,
        Instant now,
        Typed typed)
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
                .anyMatch(g -> g.role().equals(role.code()) && Objects.equals(g.resort(), resort));
    }

    @Override
    public boolean mayGive(CompanyRole role, @Nullable UUID resort) {
        return mayChange() && visit.mayGive(role.terms(), resort);
    }

    List<Option> languages(Ui ui) {
        return List.of(Option.of("en", "English"), Option.of("es", "Español"));
    }

    boolean hasPin() {
        return facts.hasPin();
    }

    String since(Ui ui) {
        return ui.words().date(facts.since().atZone(zone()).toLocalDate());
    }

    /** When, on what and from where; empty where they never were in, as far as that is kept. */
    Optional<String> lastIn(Ui ui) {
        return sessions.stream()
                .max(Comparator.comparing(OpenSession::openedAt))
                .map(s -> Stream.of(ui.words().moment(s.openedAt(), zone()), where().device(s, ui), s.address())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")))
                .or(() -> Optional.ofNullable(member.lastSeenAt())
                        .map(at -> ui.words().moment(at, zone())));
    }

    private ZoneId zone() {
        return visit.resorts().isEmpty()
                ? ZoneOffset.UTC
                : visit.resorts().getFirst().zone();
    }

    SessionList where() {
        return new SessionList(sessions, member.grants(), null, path() + "/sessions", now, zone());
    }
}
