package app.tailtown.operators;

import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.files.MalwareScan;
import app.tailtown.platform.Sought;
import app.tailtown.web.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every company of the installation.
 *
 * @param operator who looks
 * @param q what was searched for; empty for all
 * @param state {@code active}, {@code suspended}, or empty for both
 * @param scan whether somebody looks for malware in what is uploaded
 */
record CompaniesPage(String operator, List<Company> all, String q, String state, MalwareScan.Status scan)
        implements Page {

    static final String PATH = "/operator";

    List<Company> found() {
        var sought = new Sought(q);
        return all.stream()
                .filter(c -> state.isEmpty() || c.state().equals(state))
                .filter(c -> sought.isIn(c.name(), c.slug()))
                .toList();
    }

    String scanned(Ui ui) {
        return scan.said(ui.words(), ZoneOffset.UTC);
    }

    String here() {
        return address(state);
    }

    List<Link> states(Ui ui) {
        return Stream.of("all", "active", "suspended")
                .map(s -> new Link(ui.t("operator.state." + s), address(s.equals("all") ? "" : s)))
                .toList();
    }

    private String address(String which) {
        return Query.on(PATH, Map.of("state", which, "q", q));
    }

    static String when(@Nullable Instant at, Ui ui) {
        return at == null
                ? ui.t("operator.never")
                : ui.t("operator.utc", ui.words().moment(at, ZoneOffset.UTC));
    }
}
