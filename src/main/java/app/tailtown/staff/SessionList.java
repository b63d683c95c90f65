package app.tailtown.staff;

import app.tailtown.design.Ui;
import app.tailtown.identity.Grant;
import app.tailtown.identity.OpenSession;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
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
        var said = one.device();
        var browser = Stream.of("Edg/", "OPR/", "Firefox/", "Chrome/", "Safari/")
                .filter(said::contains)
                .findFirst()
                .map(mark -> ui.t("sessions.browser." + mark.replace("/", "").toLowerCase(java.util.Locale.ROOT)));
        var system = Stream.of("Windows", "iPhone", "iPad", "Android", "Mac OS", "Linux", "CrOS")
                .filter(said::contains)
                .findFirst();
        if (browser.isEmpty()) return said.isEmpty() ? ui.t("sessions.unknown") : said;
        return system.map(s -> ui.t("sessions.device", browser.get(), s)).orElse(browser.get());
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
