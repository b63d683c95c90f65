package app.tailtown.staff;

import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.identity.CompanyRole;
import app.tailtown.identity.Grant;
import app.tailtown.identity.StaffMember;
import app.tailtown.identity.Visit;
import app.tailtown.platform.Sought;
import app.tailtown.web.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who works here.
 *
 * @param all everybody one may see
 * @param state {@code active} or {@code left}
 * @param q what was searched for; empty for all
 */
record StaffPage(List<StaffMember> all, List<CompanyRole> roles, Visit visit, String state, String q) implements Page {

    static final String PATH = "/settings/staff";

    static StaffPage of(List<StaffMember> all, List<CompanyRole> roles, Visit visit, String state, String q) {
        return new StaffPage(all, roles, visit, state.equals("left") ? "left" : "active", q.strip());
    }

    static String path(UUID id) {
        return PATH + "/" + id;
    }

    /** The pages about people and their rights. */
    static List<Link> tabs(Ui ui) {
        var staff = new Link(ui.t("staff.title"), PATH);
        var roles = ui.may("roles-edit") ? RolesPage.PATH : RolesPage.READ;
        return List.of(staff, new Link(ui.t("roles.title"), roles));
    }

    String here() {
        return address(state);
    }

    List<Link> states(Ui ui) {
        return List.of("active", "left").stream()
                .map(s -> new Link(ui.t("staff.state." + s), address(s), String.valueOf(of(s).size())))
                .toList();
    }

    private String address(String which) {
        return Query.on(PATH, Map.of("state", which.equals("active") ? "" : which, "q", q));
    }

    List<StaffMember> found() {
        var sought = new Sought(q);
        return of(state).stream().filter(m -> sought.isIn(m.name(), m.email())).toList();
    }

    private List<StaffMember> of(String which) {
        return all.stream().filter(m -> m.isActive() == which.equals("active")).toList();
    }

    String roles(StaffMember of, Ui ui) {
        return of.grants().stream().map(g -> said(g, ui)).collect(Collectors.joining(", "));
    }

    private String said(Grant grant, Ui ui) {
        var role = roles.stream()
                .filter(r -> r.code().equals(grant.role()))
                .findFirst()
                .map(r -> r.name(ui.words()))
                .orElse(grant.role());
        return visit.resorts().stream()
                .filter(p -> p.id().equals(grant.resort()))
                .findFirst()
                .map(p -> ui.t("staff.role.at", role, p.name()))
                .orElse(role);
    }

    String seen(@Nullable Instant at, Ui ui) {
        return at == null
                ? ui.t("staff.never")
                : ui.words()
                        .moment(
                                at,
                                visit.resorts().isEmpty()
                                        ? java.time.ZoneOffset.UTC
                                        : visit.resorts().getFirst().zone());
    }
}
