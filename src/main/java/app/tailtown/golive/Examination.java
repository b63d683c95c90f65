package app.tailtown.golive;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.BoxState;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Seen;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Looks at boxes, all at once; whatever goes wrong with a look is what it found. */
final class Examination {

    private static final int LONGEST_REASON = 300;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<Item> items;
    private final List<Attestation> said;
    private final Clock clock;

    Examination(List<Item> items, List<Attestation> said, Clock clock) {
        this.items = List.copyOf(items);
        this.said = List.copyOf(said);
        this.clock = clock;
    }

    /** @param each is told of every box that was looked at */
    Look look(Seen seen, String by, Runnable each) {
        var placed = items.stream().flatMap(Item::placed).toList();
        // Threads of the system's own: what blocks one holds up no request.
        var threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("look-", 0).factory());
        try {
            var asked = threads.invokeAll(
                    placed.stream()
                            .<Callable<Finding>>map(p -> () -> told(p, seen, each))
                            .toList(),
                    PATIENCE.toSeconds(),
                    TimeUnit.SECONDS);
            var findings = IntStream.range(0, placed.size())
                    .mapToObj(i -> found(placed.get(i), asked.get(i)))
                    .toList();
            return new Look(seen.now(), clock.instant(), by, findings);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waited for the checklist", stopped);
        } finally {
            threads.shutdownNow();
        }
    }

    private Finding told(Item.Placed placed, Seen seen, Runnable each) {
        try {
            return find(placed, seen);
        } finally {
            each.run();
        }
    }

    private Finding found(Item.Placed placed, Future<Finding> asked) {
        if (asked.isCancelled())
            return finding(
                    placed,
                    Verdict.fails(
                            "It was not looked at within " + PATIENCE.toMinutes() + " minutes",
                            "Mend what keeps it from being looked at."));
        return switch (asked.state()) {
            case SUCCESS -> asked.resultNow();
            default -> throw new IllegalStateException("A look ended otherwise than it may", asked.exceptionNow());
        };
    }

    private Finding find(Item.Placed placed, Seen seen) {
        var box = placed.box();
        var verdict = answered(placed, judge(box, seen), seen);
        return finding(placed, verdict);
    }

    private Finding finding(Item.Placed placed, Verdict verdict) {
        var box = placed.box();
        return new Finding(
                placed.id(),
                box.text(),
                verdict.state(),
                verdict.evidence(),
                verdict.remedy(),
                box.book(),
                clock.instant());
    }

    /** No box passes because nobody could look. */
    private static Verdict judge(Box box, Seen seen) {
        return switch (box.way()) {
            case Box.Way.Said said -> Verdict.asks("Nobody answered for it yet", said.question());
            case Box.Way.Looked looked -> {
                try {
                    yield looked.look().apply(seen);
                } catch (RuntimeException failure) {
                    yield Verdict.fails(
                            "It could not be looked at: " + reason(failure),
                            "Mend what keeps it from being looked at.");
                }
            }
        };
    }

    private static String reason(RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) cause = cause.getCause();
        var text = Optional.ofNullable(failure.getMessage()).orElseGet(cause::toString);
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) + "…" : text;
    }

    /** What a person answers for where the look ended in a question. Only the newest answer counts, and only to the question it was given to. */
    private Verdict answered(Item.Placed placed, Verdict verdict, Seen seen) {
        if (verdict.state() != BoxState.NEEDS_PERSON) return verdict;
        var newest = said.stream()
                .filter(a -> a.box().equals(placed.id()))
                .max(Comparator.comparing(Attestation::at))
                .filter(a -> a.withdrawnAt() == null)
                .filter(a -> a.asked().equals(asked(placed, verdict.remedy())));
        if (newest.isEmpty()) return verdict;
        if (newest.get().holds(seen.now())) return Verdict.passes(sentence(newest.get()));
        return Verdict.asks(
                "%s answered for it until %s"
                        .formatted(newest.get().by(), day(newest.get().until())),
                verdict.remedy());
    }

    /** What is answered: the box and the question. */
    static String asked(Item.Placed placed, String question) {
        return placed.box().text() + ": " + question;
    }

    private static String sentence(Attestation said) {
        return "%s answered for it on %s, until %s: %s"
                .formatted(said.by(), day(said.at()), day(said.until()), said.note());
    }

    private static String day(java.time.Instant at) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
                .format(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
