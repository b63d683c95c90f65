package app.tailtown.golive.boxes;

import app.tailtown.golive.seen.Seen;
import java.time.Period;
import java.util.function.Function;

/**
 * A box of the checklist.
 *
 * @param text as the checklist says it
 * @param book which book says more, as a name and an anchor in it: {@code backups#restore}
 */
public record Box(String text, Way way, String book) {

    /** How it is found out whether a box is true. */
    public sealed interface Way {

        /** It is looked at. */
        record Looked(Function<Seen, Verdict> look) implements Way {}

        /**
         * A person says so, by name.
         *
         * @param question what they answer for
         * @param lasts how long what they said is good
         */
        record Said(String question, Period lasts) implements Way {}
    }

    /** A box that is looked at. Where a look ends in a question, a person may answer it for a year. */
    public static Box looked(String text, String book, Function<Seen, Verdict> look) {
        return new Box(text, new Way.Looked(look), book);
    }

    public static Box said(String text, String book, String question, int months) {
        return new Box(text, new Way.Said(question, Period.ofMonths(months)), book);
    }

    public static Box notHere(String text, String book, String because) {
        return looked(text, book, _ -> Verdict.notHere(because));
    }

    public static Box notBuilt(String text, String book, String missing) {
        return looked(text, book, _ -> Verdict.notBuilt(missing));
    }

    public Period lasts() {
        return way instanceof Way.Said said ? said.lasts() : Period.ofYears(1);
    }
}
