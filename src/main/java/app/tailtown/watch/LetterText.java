package app.tailtown.watch;

import app.tailtown.events.Kind;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.platform.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened in a week, in a letter: of each kind how often, and the latest few. */
@Component
@Transactional(readOnly = true)
class LetterText {

    private static final int FEW = 5;

    /** More of one kind than this are counted as so many. */
    private static final int MOST = 1_000;

    /** In the order in which they are read. Who came in as always is not told. */
    private static final List<Kind> TOLD = List.of(
            Kind.AUDIT_BROKEN,
            Kind.MALWARE_FOUND,
            Kind.OPERATOR_ENTERED,
            Kind.GRANT_REPLAYED,
            Kind.SIGNATURE_REFUSED,
            Kind.CLIENT_REFUSED,
            Kind.SIGNED_IN,
            Kind.SIGN_IN_FAILED,
            Kind.SIGN_IN_SLOWED,
            Kind.ROLES_CHANGED,
            Kind.ROLE_EDITED,
            Kind.INVITED,
            Kind.LEFT,
            Kind.CAME_BACK,
            Kind.FACTOR_REMOVED,
            Kind.PIN_REMOVED,
            Kind.PASSWORD_CHANGED,
            Kind.TERMINAL_TRUSTED,
            Kind.TERMINAL_ENDED,
            Kind.SESSION_ENDED,
            Kind.KEY_MADE,
            Kind.KEY_FIRST_USED,
            Kind.KEY_FROM_NEW_PLACE,
            Kind.KEY_REVOKED,
            Kind.PROGRAM_CHANGED,
            Kind.GRANT_GIVEN,
            Kind.GRANT_TAKEN_BACK,
            Kind.EXPORTED);

    private final Events events;
    private final EventNames names;

    LetterText(Events events, EventNames names) {
        this.events = events;
        this.names = names;
    }

    /**
     * Of the bound company.
     *
     * @param link to the page where all of it stands
     */
    String of(Week week, String name, String company, String link, Words words) {
        var parts = TOLD.stream()
                .map(kind -> part(kind, week, words))
                .filter(part -> !part.isEmpty())
                .toList();
        var told = parts.isEmpty() ? words.text("watch.letter.nothing") : String.join("\n\n", parts);
        var days = words.text("watch.letter.days", words.date(week.monday()), words.date(week.sunday()));
        return words.text("watch.letter.text", name, company, days, told, link);
    }

    private String part(Kind kind, Week week, Words words) {
        var wanted = new Wanted(kind.code(), "", "", week.monday(), week.sunday());
        var found = events.list(wanted, week.zone(), Cursor.START, MOST).items().stream()
                .filter(e -> kind != Kind.SIGNED_IN || e.isNewPlace())
                .toList();
        if (found.isEmpty()) return "";
        var key = kind == Kind.SIGNED_IN ? "watch.letter.new-places" : "watch.kind." + kind.code();
        var times = found.stream().mapToLong(Event::times).sum();
        var lines = new ArrayList<String>();
        lines.add(words.text("watch.letter.head", words.text(key), times));
        names.of(new Slice<>(found.stream().limit(FEW).toList(), ""))
                .items()
                .forEach(e -> lines.add(line(e, week, words)));
        if (found.size() > FEW) lines.add(words.text("watch.letter.more", found.size() - FEW));
        return String.join("\n", lines);
    }

    private static String line(Event event, Week week, Words words) {
        var said = new ArrayList<String>();
        said.add(EventWords.when(event, week.zone(), words));
        said.add(EventWords.who(event, words));
        if (!EventWords.about(event).isEmpty()) said.add(EventWords.about(event));
        if (!event.address().isEmpty()) said.add(event.address());
        said.addAll(EventWords.facts(event, words));
        return said.stream().collect(Collectors.joining(" · ", "  ", ""));
    }
}
