package app.tailtown.booking.waitlist;

import app.tailtown.jobs.MinutelyJob;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.TypeNights;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Refused;
import app.tailtown.web.InEachLanguage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Offers what is free to those who wait, who has waited longest first. Each offer is a transaction of its own: what cannot be offered to one goes to the next,
 * and the reason is kept for whoever asks.
 */
@Component
class OfferPlaces implements MinutelyJob {

    static final String NAME = "offer-places";

    /** What stands against every opening of a wish is mostly still so in a minute. It is looked at again when another place is free, and now and then. */
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(OfferPlaces.class);

    private final WaitlistViews views;
    private final WaitlistDesk desk;
    private final Openings openings;
    private final InEachLanguage words;
    private final Clock clock;
    private final Map<EntryId, Tried> tried = new ConcurrentHashMap<>();

    OfferPlaces(WaitlistViews views, WaitlistDesk desk, Openings openings, InEachLanguage words, Clock clock) {
        this.views = views;
        this.desk = desk;
        this.openings = openings;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A wish, and what was free when every opening of it was refused. */
    private record Tried(int version, int free, Instant at) {
        boolean isLike(@Nullable Tried other) {
            return other != null && version == other.version && free == other.free;
        }
    }

    @Override
    public void run() {
        var longAgo = clock.instant().minus(NOW_AND_THEN);
        tried.values().removeIf(t -> t.at().isBefore(longAgo));
        views.waiting().forEach(this::offer);
    }

    private void offer(Resort resort, List<WaitlistEntry> waiting) {
        var today = resort.today(clock);
        var stretches = stretches(waiting);
        var read = new HashMap<Stay, List<TypeNights>>();
        for (var entry : waiting) {
            var stretch = stretches.stream()
                    .filter(s -> covers(s, entry.reach()))
                    .findFirst()
                    .orElseThrow();
            var house = read.computeIfAbsent(stretch, s -> openings.types(resort, s));
            try {
                // What was offered to one is not free for the next.
                if (offer(entry, house, today)) read.remove(stretch);
            } catch (RuntimeException e) {
                // Those behind are not kept waiting; in a minute it is tried again.
                LOG.error("{} could not be offered anything", entry.id(), e);
                desk.passOver(entry, words.text("waitlist.failed"));
            }
        }
    }

    /** The first that can be; why not the best of them where none can. */
    private boolean offer(WaitlistEntry entry, List<TypeNights> house, LocalDate today) {
        var wished = Openings.wished(entry, house).stream()
                .map(t -> t.during(entry.reach()))
                .toList();
        var asItIs = new Tried(entry.version(), wished.hashCode(), clock.instant());
        if (asItIs.isLike(tried.get(entry.id()))) return false;
        var before = views.offeredBefore(entry.id());
        var why = wished.isEmpty() ? words.text("waitlist.gone") : Map.<String, String>of();
        for (var opening : openings.of(entry, house, today)) {
            if (before.contains(opening.asOffered())) {
                if (why.isEmpty()) why = words.text("waitlist.offered-before");
                continue;
            }
            try {
                if (desk.offerByItself(entry.id(), opening)) {
                    LOG.info("{} was offered {}", entry.id(), opening);
                    return true;
                }
            } catch (Refused no) {
                if (why.isEmpty()) why = words.title(no.refusal());
                // Whatever else stands against one opening stands against all.
                if (!no.refusal().mayDoElsewhere()) break;
                tried.put(entry.id(), asItIs);
            } catch (FieldsRefused gone) {
                if (why.isEmpty()) why = words.text("waitlist.gone");
            }
        }
        desk.passOver(entry, why);
        return false;
    }

    /** What has to be read for them: the nights of several at once where they touch. */
    private static List<Stay> stretches(List<WaitlistEntry> waiting) {
        var stretches = new ArrayList<Stay>();
        waiting.stream()
                .map(WaitlistEntry::reach)
                .sorted(Comparator.comparing(Stay::arrives))
                .forEach(reach -> {
                    var last = stretches.isEmpty() ? null : stretches.getLast();
                    if (last == null || last.departs().isBefore(reach.arrives())) {
                        stretches.add(reach);
                    } else if (last.departs().isBefore(reach.departs())) {
                        stretches.set(stretches.size() - 1, new Stay(last.arrives(), reach.departs()));
                    }
                });
        return stretches;
    }

    private static boolean covers(Stay stretch, Stay reach) {
        return !reach.arrives().isBefore(stretch.arrives()) && !reach.departs().isAfter(stretch.departs());
    }
}
