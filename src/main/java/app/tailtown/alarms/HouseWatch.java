package app.tailtown.alarms;

import app.tailtown.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Looks at all of it, knows what is still wrong, and has it told. While the database is away it goes on with what it knew, and writes it down later. */
final class HouseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(HouseWatch.class);

    private final List<Look> looks;
    private final Teller teller;
    private final AlarmRows rows;
    private final Clock clock;
    private final UUID process = Ids.next();
    private final Map<Condition, Instant> lookedAt = new EnumMap<>(Condition.class);
    private final Map<Condition, List<Finding>> found = new EnumMap<>(Condition.class);
    private final Set<Condition> unseen = EnumSet.noneOf(Condition.class);
    private List<Alarm> live = List.of();
    private boolean watches;

    HouseWatch(List<Look> looks, Teller teller, AlarmRows rows, Clock clock) {
        this.looks = List.copyOf(looks);
        this.teller = teller;
        this.rows = rows;
        this.clock = clock;
    }

    synchronized void look() {
        if (!isOurs()) return;
        var now = clock.instant();
        var looked = EnumSet.noneOf(Condition.class);
        for (var look : looks) if (isDone(look, now)) looked.addAll(look.conditions());
        var all = looked.stream()
                .flatMap(c -> found.getOrDefault(c, List.of()).stream())
                .toList();
        live = AlarmBook.after(live, looked, all, now);
        // Told is written down at once: whoever is killed in between tells it once more, and loses nothing.
        keep();
        live = new ArrayList<>(teller.tell(live, now));
        if (keep()) live.removeIf(alarm -> AlarmBook.isSettled(alarm, teller.channels(), now));
    }

    /** Of several processes one watches, and takes over what another knew. While nobody can be asked, whoever watched goes on. */
    private boolean isOurs() {
        try {
            var did = watches;
            watches = rows.watches(process);
            if (watches && !did) live = new ArrayList<>(rows.live());
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Nobody can be asked who watches: {}", away.toString());
        }
        return watches;
    }

    private boolean keep() {
        try {
            rows.keep(live);
            return true;
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("{} alarms are not written down yet: {}", live.size(), away.toString());
            return false;
        }
    }

    /** What was looked at a while ago, and costs much to look at, is taken to be so still. */
    private boolean isDone(Look look, Instant now) {
        var last = look.conditions().stream()
                .map(lookedAt::get)
                .filter(java.util.Objects::nonNull)
                .findFirst();
        if (last.isPresent() && last.get().plus(look.each()).isAfter(now)) return true;
        try {
            var seen = look.look(now);
            for (var condition : look.conditions()) {
                lookedAt.put(condition, now);
                found.put(
                        condition,
                        seen.stream().filter(f -> f.condition() == condition).toList());
            }
            unseen.removeAll(look.conditions());
            return true;
        } catch (RuntimeException blind) {
            // Said once, and not each minute.
            if (unseen.addAll(look.conditions()))
                LOG.warn("{} cannot be looked at: {}", look.conditions(), blind.toString());
            return false;
        }
    }
}
