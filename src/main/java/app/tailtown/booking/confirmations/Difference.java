package app.tailtown.booking.confirmations;

import app.tailtown.platform.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Something that is not what they were told before, both in words. */
record Difference(String what, String was, String now) {

    static List<Difference> between(ToldFacts was, ToldFacts now, Words words) {
        var all = new ArrayList<Difference>();
        add(all, "mail.dates", was, now, f -> days(f, words), words);
        add(all, "mail.drop-off", was, now, f -> StayMail.time(f.dropOff(), words), words);
        add(all, "mail.pick-up", was, now, f -> StayMail.time(f.pickUp(), words), words);
        add(all, "mail.pets", was, now, f -> pets(f, words), words);
        add(all, "mail.service", was, now, ToldFacts::service, words);
        // A stay that has lost its suite for a while has no type: nothing is said of that.
        if (!was.suiteTypes().isEmpty() && !now.suiteTypes().isEmpty()) {
            add(all, "mail.suite-type", was, now, f -> String.join(", ", f.suiteTypes()), words);
        }
        add(all, "mail.total", was, now, f -> words.money(f.price()), words);
        return List.copyOf(all);
    }

    private static void add(
            List<Difference> all,
            String key,
            ToldFacts was,
            ToldFacts now,
            Function<ToldFacts, String> said,
            Words words) {
        var before = said.apply(was);
        var after = said.apply(now);
        if (!Objects.equals(before, after)) all.add(new Difference(words.text(key), before, after));
    }

    static String days(ToldFacts facts, Words words) {
        return StayMail.days(facts.arrives(), facts.departs(), words);
    }

    /** The days of one that comes later or goes earlier are said beside its name. */
    static String pets(ToldFacts facts, Words words) {
        return facts.pets().stream()
                .map(p -> p.arrives().equals(facts.arrives()) && p.departs().equals(facts.departs())
                        ? p.name()
                        : p.name() + " (" + StayMail.days(p.arrives(), p.departs(), words) + ")")
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
