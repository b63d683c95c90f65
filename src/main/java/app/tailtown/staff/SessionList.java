package app.tailtown.staff;

import app.tailtown.design.Ui;
import app.tailtown.identity.Grant;
import app.tailtown.identity.OpenSession;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is signed in, as it is shown.
 *
 * @param own the one that asks; null when somebody else looks at it
 * @param path that a session's id is put behind to end it
 */
record SessionList(
        List<OpenSession> all, List<Grant> grants, @Nullable UUID own, String path, Instant now, ZoneId zone) {

    List<OpenSession> open() {
        return all.stream().filter(s -> s.isOpenAt(now, grants)).toList();
    }

    /** The last ones that are not. */
    List<OpenSession> closed() {
        return all.stream().filter(s -> !s.isOpenAt(now, grants)).limit(10).toList();
    }

    boolean isOwn(OpenSession one) {
        return one.id().equals(own);
    }

    String ends(OpenSession one) {
        return path + "/" + one.id();
    }

    /** "Firefox on Windows", as far as the browser says. */
    String device(OpenSession one, Ui ui) {
        var said = Device.of(one.device());
        var browser = said.browser().map(code -> ui.t("sessions.browser." + code));
        if (browser.isEmpty()) return one.device().isEmpty() ? ui.t("sessions.unknown") : one.device();
        return said.system()
                .map(system -> ui.t("sessions.device", browser.get(), system))
                .orElse(browser.get());
    }

    /** How, where, and whether they were seen from there before. */
    String place(OpenSession one, Ui ui) {
        return Stream.of(
                        Optional.of(proof(one, ui)),
                        Optional.ofNullable(one.terminal()).map(name -> terminal(name, ui)),
                        Optional.ofNullable(one.address()),
                        Optional.of(ui.t(one.isKnownPlace() ? "sessions.place.known" : "sessions.place.new"))
                                .filter(_ -> one.address() != null))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static String terminal(String name, Ui ui) {
        return name.isEmpty() ? ui.t("sessions.terminal.elsewhere") : ui.t("sessions.terminal", name);
    }

    String proof(OpenSession one, Ui ui) {
        return ui.t("sessions.proof." + one.proof());
    }

    String when(Instant at, Ui ui) {
        return ui.words().moment(at, zone);
    }

    String ended(OpenSession one, Ui ui) {
        return ui.t("sessions.ended." + (one.endedWhy() == null ? "by-time" : one.endedWhy()));
    }
}
