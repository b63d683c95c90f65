package app.tailtown.golive;

import app.tailtown.database.Database;
import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.BoxState;
import app.tailtown.golive.boxes.Item;
import app.tailtown.installation.Installation;
import app.tailtown.operators.Operator;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The checklist of the house that runs: looked at when somebody asks and each night, one look at a time in this process. */
@Service
class GoLiveDesk {

    private static final Logger LOG = LoggerFactory.getLogger(GoLiveDesk.class);

    private final GoLive goLive;
    private final Attestations attestations;
    private final Clock clock;
    private final AtomicReference<Optional<Running>> running = new AtomicReference<>(Optional.empty());

    GoLiveDesk(
            Installation installation,
            Database database,
            JdbcClient jdbc,
            @Qualifier("observer") DataSource observer,
            Clock clock) {
        Optional<JdbcClient> counts =
                database.urls().observer().isPresent() ? Optional.of(JdbcClient.create(observer)) : Optional.empty();
        this.goLive = new GoLive(installation, System.getenv(), () -> jdbc, () -> counts, clock);
        this.attestations = new Attestations(jdbc);
        this.clock = clock;
    }

    /** A look that goes on. */
    record Running(AtomicInteger done, int all) {}

    Optional<Running> running() {
        return Objects.requireNonNull(running.get());
    }

    Optional<Look> last() {
        return goLive.last();
    }

    /** Begins a look, unless one goes on, and does not wait for it. */
    void begin(String by) {
        var mine = Optional.of(new Running(new AtomicInteger(), boxes().size()));
        if (!running.compareAndSet(Optional.empty(), mine)) return;
        Thread.ofPlatform().daemon().name("go-live").start(() -> {
            try {
                look(by, mine.get());
            } catch (RuntimeException failure) {
                LOG.error("The checklist could not be looked at", failure);
            } finally {
                running.set(Optional.empty());
            }
        });
    }

    /** Looks, and answers when everything was looked at. */
    void lookNow(String by) {
        look(by, new Running(new AtomicInteger(), boxes().size()));
    }

    private void look(String by, Running running) {
        goLive.keep(goLive.look(false, by, running.done()::incrementAndGet));
    }

    static List<Item.Placed> boxes() {
        return GoLive.items().stream().flatMap(Item::placed).toList();
    }

    static Item.Placed box(String id) {
        return boxes().stream()
                .filter(placed -> placed.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The latest first. */
    List<Attestation> attestations(String box) {
        return attestations.list().stream().filter(a -> a.box().equals(box)).toList();
    }

    /** On the name of whoever is signed in to the console, for as long as the box lets an answer be good. Refused where nothing is asked any more. */
    synchronized void attest(Operator who, Item.Placed placed, AttestBox what) {
        var now = clock.instant();
        var months = Math.min(what.months(), Math.max(1, placed.box().lasts().toTotalMonths()));
        var until = now.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
        var asked = Examination.asked(placed, question(placed));
        attestations.attest(
                who,
                new Attestation(
                        what.id(), placed.id(), asked, who.name(), what.note().strip(), now, until, null));
        goLive.keep(goLive.lookAgain(placed.item(), who.actor()));
    }

    /** As it was asked: a box of a person's asks always, another one when it was last looked at. */
    private String question(Item.Placed placed) {
        if (placed.box().way() instanceof Box.Way.Said said) return said.question();
        return last().stream()
                .flatMap(look -> look.findings().stream())
                .filter(f -> f.id().equals(placed.id()) && f.state() == BoxState.NEEDS_PERSON)
                .map(Finding::todo)
                .findFirst()
                .or(() -> holding(placed.id()))
                .orElseThrow(Precondition::stale);
    }

    private Optional<String> holding(String box) {
        return attestations(box).stream()
                .filter(a -> a.holds(clock.instant()))
                .map(a -> a.asked().substring(a.asked().indexOf(": ") + 2))
                .findFirst();
    }

    synchronized void withdraw(Operator who, Item.Placed placed, UUID attestation) {
        attestations.withdraw(who, attestation, clock.instant());
        goLive.keep(goLive.lookAgain(placed.item(), who.actor()));
    }
}
