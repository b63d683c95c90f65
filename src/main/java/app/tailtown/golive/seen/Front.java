package app.tailtown.golive.seen;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The house as it is seen from outside, at the address people use. Each question is asked once. */
public final class Front {

    private static final Pattern STYLE = Pattern.compile("href=\"([^\"]+\\.css)\"");

    private final Map<Ask, Lazy<Answer>> answers = new EnumMap<>(Ask.class);

    public Front(Function<Ask, Answer> ask) {
        for (var one : Ask.values()) answers.put(one, Lazy.of(() -> ask.apply(one)));
    }

    public Answer to(Ask ask) {
        var answer = answers.get(ask);
        if (answer == null) throw new IllegalStateException("Nobody asks " + ask);
        var found = answer.get();
        if (found.status() >= 500 && ask != Ask.READY && ask != Ask.LIVE || ask.isAPage() && found.status() != 200)
            throw new IllegalStateException("/" + ask.path + " answered " + found.status());
        return found;
    }

    /** The addresses of the style sheets that a page names. */
    static java.util.List<String> styles(String page) {
        return STYLE.matcher(page).results().map(m -> m.group(1)).toList();
    }
}
