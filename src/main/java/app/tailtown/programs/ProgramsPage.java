package app.tailtown.programs;

import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Place;
import app.tailtown.design.Ui;
import app.tailtown.identity.Visit;
import app.tailtown.platform.Sought;
import app.tailtown.web.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which programs come in.
 *
 * @param all everything one may see, by name
 * @param state {@code open} or {@code ended}
 * @param q what was searched for; empty for all
 */
record ProgramsPage(List<Program> all, List<OldKeys.OldKey> allOld, Visit visit, Instant now, String state, String q)
        implements Page {

    static final String PATH = "/settings/tokens";

    private static final String OPEN = "open";
    private static final String ENDED = "ended";

    static ProgramsPage of(
            List<Program> all, List<OldKeys.OldKey> old, Visit visit, Instant now, String state, String q) {
        return new ProgramsPage(all, old, visit, now, state.equals(ENDED) ? ENDED : OPEN, q.strip());
    }

    static String path(UUID id) {
        return PATH + "/" + id;
    }

    String here() {
        return address(state);
    }

    List<Link> states(Ui ui) {
        return List.of(OPEN, ENDED).stream()
                .map(s -> new Link(
                        ui.t("programs.state." + s), address(s), String.valueOf(of(s).size() + oldOf(s).size())))
                .toList();
    }

    private String address(String which) {
        return Query.on(PATH, Map.of("state", which.equals(OPEN) ? "" : which, "q", q));
    }

    List<Program> found() {
        return of(state).stream().filter(p -> isWanted(p.name())).toList();
    }

    List<OldKeys.OldKey> foundOld() {
        return oldOf(state).stream().filter(k -> isWanted(k.token().name())).toList();
    }

    private boolean isWanted(String name) {
        return new Sought(q).isIn(name);
    }

    private List<Program> of(String which) {
        return all.stream().filter(p -> p.isOpen() == which.equals(OPEN)).toList();
    }

    private List<OldKeys.OldKey> oldOf(String which) {
        return allOld.stream()
                .filter(k -> k.token().worksAt(now) == which.equals(OPEN))
                .toList();
    }

    String where(Program program, Ui ui) {
        return where(program.resorts(), visit, ui);
    }

    static String where(@Nullable List<UUID> resorts, Visit visit, Ui ui) {
        if (resorts == null) return ui.t("programs.everywhere");
        return visit.resorts().stream()
                .filter(p -> resorts.contains(p.id()))
                .map(Place::name)
                .collect(Collectors.joining(", "));
    }

    String where(OldKeys.OldKey key, Ui ui) {
        var resort = key.token().resort();
        return where(resort == null ? null : List.of(resort), visit, ui);
    }

    String may(Program program, Ui ui) {
        return program.chosen().stream()
                .map(p -> ui.t("permission." + p.code()))
                .collect(Collectors.joining(" · "));
    }

    String role(OldKeys.OldKey key, Ui ui) {
        return key.roles().stream()
                .findFirst()
                .map(r -> r.name(ui.words()))
                .orElse(key.token().role());
    }

    String used(Program program, Ui ui) {
        return program.lastUsed()
                .map(s -> used(s.lastUsedAt(), s.lastUsedFrom(), visit, ui))
                .orElseGet(() -> ui.t("programs.never"));
    }

    String used(OldKeys.OldKey key, Ui ui) {
        return used(key.token().lastUsedAt(), key.token().lastUsedFrom(), visit, ui);
    }

    /** When and from where. */
    static String used(@Nullable Instant at, @Nullable String from, Visit visit, Ui ui) {
        if (at == null) return ui.t("programs.never");
        var when = moment(at, visit, ui);
        return from == null ? when : ui.t("programs.used", when, from);
    }

    static String moment(Instant at, Visit visit, Ui ui) {
        return ui.words()
                .moment(
                        at,
                        visit.resorts().isEmpty()
                                ? ZoneOffset.UTC
                                : visit.resorts().getFirst().zone());
    }

    /** What keeps it out although it has not ended; empty while it works. */
    String trouble(Program program, Ui ui) {
        if (!program.isOpen() || program.worksAt(now)) return "";
        return program.sponsor().hasLeft()
                ? ui.t("programs.sponsor.left", program.sponsor().name())
                : ui.t("programs.no-secret");
    }

    String ends(OldKeys.OldKey key, Ui ui) {
        return moment(key.token().expiresAt(), visit, ui);
    }
}
