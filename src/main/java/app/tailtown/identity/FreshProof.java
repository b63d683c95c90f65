package app.tailtown.identity;

import app.tailtown.platform.Columns;
import app.tailtown.platform.Precondition;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is asked for once more before something that would let a stranger at an open screen take the account over. */
@Service
public class FreshProof {

    /** For so long after they proved it nobody is asked again. A PIN proves nothing here. */
    static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final SessionBook sessions;
    private final Clock clock;

    FreshProof(JdbcClient jdbc, SessionBook sessions, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.clock = clock;
    }

    public boolean isFresh(Visit visit) {
        return visit.session() != null
                && visit.session().provedAt().plus(GOOD_FOR).isAfter(clock.instant());
    }

    /** Refuses with 403 what somebody asks for who did not prove lately that it is them. */
    public void require(Visit visit) {
        if (!isFresh(visit)) throw Precondition.proveAgain();
    }

    /** Refuses whoever came in by a few digits and proved nothing since: what outlives the terminal is made by nobody who could not come in without it. */
    public void requireBeyondPin(Visit visit) {
        if (visit.isByPin()) require(visit);
    }

    /** They proved it in this session just now. */
    public void proved(Visit visit, Proof proof) {
        var session = Objects.requireNonNull(visit.session());
        jdbc.sql("select platform.proved(?, ?, ?)")
                .params(session.id(), proof.code(), Columns.now(clock))
                .query((_, _) -> true)
                .single();
    }

    /** A factor more: whoever came in without it elsewhere comes in anew. */
    public void added(Visit visit, Proof proof) {
        proved(visit, proof);
        var account = Objects.requireNonNull(visit.account());
        var own = Objects.requireNonNull(visit.session()).id();
        var _ = sessions.endOthers(account, own, "by-themselves");
    }
}
