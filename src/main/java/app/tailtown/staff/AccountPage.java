package app.tailtown.staff;

import app.tailtown.design.Page;
import app.tailtown.identity.OpenSession;
import app.tailtown.identity.Passkey;
import app.tailtown.identity.SecondFactors;
import app.tailtown.identity.Visit;
import app.tailtown.web.Typed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** One's own account. */
record AccountPage(
        Visit visit,
        SecondFactors.Has has,
        List<Passkey> passkeys,
        List<OpenSession> sessions,
        Instant now,
        Typed typed)
        implements Page {

    static final String PATH = "/account";

    SessionList where() {
        var zone = visit.resorts().isEmpty()
                ? ZoneOffset.UTC
                : visit.resorts().getFirst().zone();
        var own = Objects.requireNonNull(visit.session()).id();
        return new SessionList(sessions, visit.grants(), own, PATH + "/sign-ins", now, zone);
    }

    int shortest() {
        return has.any() ? 8 : 15;
    }
}
