package app.tailtown.golive;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.BoxState;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Seen;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Looks at boxes, all at once; whatever goes wrong with a look is what it found. */
final class Examination {

    private static final int LONGEST_REASON = 300;

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
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = items.stream()
                    .flatMap(Item::placed)
                    .map(placed -> threads.submit((Callable<Finding>) () -> {
                        try {
                            return find(placed, seen);
                        } finally {
                            each.run();
                        }
                    }))
                    .toList();
            var findings = asked.stream().map(Examination::found).toList();
            return new Look(seen.now(), clock.instant(), by, findings);
        }
    }

    private static Finding found(Future<Finding> asked) {
        try {
            return asked.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waited for the checklist", stopped);
        } catch (ExecutionException bug) {
            throw new IllegalStateException("A look ended otherwise than it may", bug);
        }
    }

    private Finding find(Item.Placed placed, Seen seen) {
        var box = placed.box();
        var verdict = answered(placed.id(), judge(box, seen), seen);
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

    /** What a person answers for where the look ended in a question. */
    private Verdict answered(String id, Verdict verdict, Seen seen) {
        if (verdict.state() != BoxState.NEEDS_PERSON) return verdict;
        var own = said.stream().filter(a -> a.box().equals(id)).toList();
        var holds = own.stream().filter(a -> a.holds(seen.now())).max(Comparator.comparing(Attestation::at));
        if (holds.isPresent()) return Verdict.passes(sentence(holds.get()));
        var ranOut = own.stream()
                .filter(a -> a.withdrawnAt() == null)
                .max(Comparator.comparing(Attestation::at))
                .map(a -> "%s answered for it until %s".formatted(a.by(), day(a.until())));
        return ranOut.map(evidence -> Verdict.asks(evidence, verdict.remedy())).orElse(verdict);
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
