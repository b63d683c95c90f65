package app.tailtown.search;

import app.tailtown.design.Icon;
import app.tailtown.platform.Spoken;
import app.tailtown.platform.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the one search finds beside households and pets: answered by whoever keeps it, so that this module need not know it. */
public interface FoundBeside {

    /** What is called so, the likeliest first; empty for what is no number and no name of its own. */
    List<Hit> find(String text);

    /**
     * Something to open.
     *
     * @param facts said one after the other
     */
    record Hit(Icon icon, String title, List<Object> facts, String href) {

        /** "Whitfield, Dana · Fri 27 Nov – Sun 29 Nov". */
        public String more(Words words) {
            return facts.stream().map(f -> String.valueOf(words.say(f))).collect(Collectors.joining(" · "));
        }
    }

    /** From a day to another, as people say it. */
    record Days(LocalDate from, LocalDate until) implements Spoken {
        @Override
        public String in(Words words) {
            return words.date(from) + " – " + words.date(until);
        }
    }

    /** The number that somebody typed, with its letter or without: {@code R-10482}, {@code r10482}, {@code 10482}. */
    static Optional<Long> number(String letter, String text) {
        var typed =
                Pattern.compile("(?i)(?:" + letter + "\\s*-?\\s*)?(\\d{3,9})").matcher(text.strip());
        return typed.matches() ? Optional.of(Long.valueOf(typed.group(1))) : Optional.empty();
    }
}
