package app.tailtown.races.property;

import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import app.tailtown.world.MovingClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A run over one house: so many operations by so many clerks, who stop now and then so that the model can be compared with the database; the day moves on
 * with them. With one clerk a seed says all that happens; with more it says what each of them draws, not who is quicker.
 *
 * @param broken the promises that the database itself counts as broken
 * @param heard what becomes of an answer on its way; a control tampers with it
 */
record Run(
        House house,
        Api api,
        Written written,
        Supplier<Map<String, Long>> broken,
        ZoneId zone,
        UnaryOperator<Reply> heard) {

    private static final int BATCH = 240;
    private static final int BATCHES_A_DAY = 2;
    private static final int MOST_FINDINGS = 40;

    /** {@code outcomes}: how often which operation came to what. */
    record Result(long seed, int operations, Map<String, Integer> outcomes, List<String> findings) {

        @Override
        public String toString() {
            return "seed %d, %d operations, %s%n%s"
                    .formatted(seed, operations, outcomes, String.join(System.lineSeparator(), findings));
        }
    }

    /** Until all is asked, or until there is something to report. */
    Result of(long seed, int operations, int clerks, State state) {
        var book = new Book(house);
        var each = IntStream.range(0, clerks)
                .mapToObj(i -> new Clerk(house, book, seed * 1_000 + i))
                .toList();
        var outcomes = new TreeMap<String, Integer>();
        var findings = new ArrayList<String>();
        var asked = 0;
        var diverged = false;
        for (var batch = 1; asked < operations && findings.size() < MOST_FINDINGS && !diverged; batch++) {
            var size = Math.min(BATCH, operations - asked);
            var before = written.lastTicket();
            var happened = onDay(state.today, () -> ask(each, book, size, state.today));
            asked += happened.size();
            happened.forEach(h -> outcomes.merge(outcome(h), 1, Integer::sum));
            diverged = !judge(state, before, happened, findings);
            book.renew(new HashSet<>(state.stays.values()));
            if (batch % BATCHES_A_DAY == 0) nextDay(state, book);
        }
        return new Result(
                seed, asked, outcomes, findings.stream().limit(MOST_FINDINGS).toList());
    }

    private static void nextDay(State state, Book book) {
        state.today++;
        state.forgetThePast();
        book.keepOnly(state);
    }

    /** False when model and house are no more the same, so that nothing that follows means anything. */
    private boolean judge(State state, long before, List<Happened> happened, List<String> findings) {
        var agree = new Replay(state, written.tickets(before), findings).run(happened);
        var differences = written.differences(state);
        findings.addAll(differences);
        var promises = broken.get();
        if (!promises.isEmpty()) findings.add("Broken promises: " + promises);
        return agree && differences.isEmpty() && promises.isEmpty();
    }

    private String outcome(Happened what) {
        var said = what.isYes() ? "ok" : what.no(house).code();
        return what.deed().getClass().getName().replaceAll(".*\\.", "") + " " + said;
    }

    /** At noon of this day. */
    private List<Happened> onDay(int day, Supplier<List<Happened>> work) {
        var happened = new ArrayList<Happened>();
        var noon = LocalDate.ofEpochDay(day).atTime(LocalTime.NOON).atZone(zone).toInstant();
        MovingClock.at(noon, () -> happened.addAll(work.get()));
        return happened;
    }

    private List<Happened> ask(List<Clerk> clerks, Book book, int operations, int today) {
        try (var threads = Executors.newFixedThreadPool(clerks.size())) {
            var asking = IntStream.range(0, clerks.size())
                    .mapToObj(i -> threads.submit(
                            () -> IntStream.range(0, (operations + clerks.size() - 1 - i) / clerks.size())
                                    .mapToObj(_ -> ask(clerks.get(i), book, today))
                                    .toList()))
                    .toList();
            var all = new ArrayList<Happened>();
            for (var clerk : asking) all.addAll(clerk.get());
            return all;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Happened ask(Clerk clerk, Book book, int today) {
        var deed = clerk.next(today);
        var began = System.nanoTime();
        var reply = heard.apply(deed.ask(api));
        var happened = new Happened(deed, reply, began, System.nanoTime());
        if (happened.isYes()) book.told(deed, happened.answer());
        return happened;
    }
}
