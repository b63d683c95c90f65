package app.tailtown.programs;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.identity.Visit;
import app.tailtown.programs.signing.RequestKey;
import app.tailtown.web.Typed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that one program signs its requests with.
 *
 * @param secret that was just made, in base64, shown this once; empty otherwise
 */
record RequestKeysPage(Program program, List<RequestKey> keys, Visit visit, String secret, Typed typed)
        implements Page {

    private static final int MOST = 2;

    String path() {
        return ProgramsPage.path(program.id()) + "/request-keys";
    }

    boolean mayAdd() {
        return program.isOpen()
                && keys.stream().filter(k -> k.endedAt() == null).count() < MOST;
    }

    String moment(@Nullable Instant at, Ui ui) {
        return at == null
                ? ui.t("programs.never")
                : ui.words().moment(at, visit.places().getFirst().zone());
    }

    String state(RequestKey key, Ui ui) {
        return key.endedAt() == null
                ? ui.t("programs.signing.works")
                : ui.t("programs.is-ended", moment(key.endedAt(), ui));
    }
}
