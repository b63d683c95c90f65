package app.tailtown.audit;

import app.tailtown.audit.Line.Change;
import app.tailtown.design.Place;
import app.tailtown.identity.Actors;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.io.JsonStringEncoder;

/** Who did what, with the names of people and things. */
@Service
@Transactional(readOnly = true)
class AuditDesk {

    private static final Pattern ID = Pattern.compile(Ids.SHAPE);
    private static final Pattern STAFF = Pattern.compile("(staff|token|operator):" + ID);

    private final Lines lines;
    private final NamesOfRows rows;
    private final RowsByName byName;
    private final Actors actors;
    private final Clock clock;

    AuditDesk(Lines lines, NamesOfRows rows, RowsByName byName, Actors actors, Clock clock) {
        this.lines = lines;
        this.rows = rows;
        this.byName = byName;
        this.actors = actors;
        this.clock = clock;
    }

    /** Of the whole company; nothing for whoever may see it at some resorts only. */
    Slice<Line> list(Wanted wanted, Cursor after, int size) {
        return named(lines.list(wanted.inRange(today()), zone(), after, size));
    }

    /** What somebody means who says a name, a number, an id or the address of a page. */
    Sought sought(String said) {
        return byName.find(said);
    }

    AuditPage page(Wanted wanted, Cursor after) {
        return new AuditPage(
                wanted,
                list(wanted, after, AuditPage.SIZE),
                after.isStart(),
                actors.list(),
                CurrentVisit.get().mayEverywhere(Permission.AUDIT_VIEW),
                local());
    }

    /** Of one thing and what hangs on it. */
    Slice<Line> history(Thing thing, UUID id, Cursor after, int size) {
        var all = lines.rowsOf(thing, id);
        if (all.isEmpty()) throw new NotFound();
        return named(lines.history(all, after, size));
    }

    HistoryPage historyPage(Thing thing, UUID id, Cursor after) {
        var slice = history(thing, id, after, HistoryPage.SIZE);
        var name = rows.of(List.of(id)).getOrDefault(id.toString(), "");
        return new HistoryPage(thing, id, name, slice, after.isStart(), local());
    }

    /** A day is one of the first resort there is. */
    static ZoneId zone() {
        return CurrentVisit.get().resorts().stream()
                .findFirst()
                .map(Place::zone)
                .orElse(ZoneOffset.UTC);
    }

    Local local() {
        return new Local(zone(), rows.currency());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private Slice<Line> named(Slice<Line> slice) {
        var staff = actors.names(texts(slice)
                .filter(text -> STAFF.matcher(text).matches())
                .distinct()
                .toList());
        var ids = texts(slice)
                .flatMap(text -> ID.matcher(text).results().map(MatchResult::group))
                .map(UUID::fromString)
                .distinct()
                .toList();
        var names = rows.of(ids);
        return new Slice<>(
                slice.items().stream().map(line -> named(line, staff, names)).toList(), slice.next());
    }

    private static Stream<String> texts(Slice<Line> slice) {
        return slice.items().stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(
                                line.actor(), Objects.toString(line.id(), ""), Objects.toString(line.onBehalfOf(), "")),
                        line.changes().stream()
                                .flatMap(c ->
                                        Stream.of(Objects.toString(c.before(), ""), Objects.toString(c.after(), "")))));
    }

    private static Line named(Line line, Map<String, String> staff, Map<String, String> names) {
        var all = Stream.concat(staff.entrySet().stream(), names.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var changes = line.changes().stream()
                .map(c -> new Change(c.field(), named(c.before(), all), named(c.after(), all)))
                .toList();
        return line.told(
                staff.getOrDefault(line.actor(), ""),
                named(line.onBehalfOf(), all),
                names.getOrDefault(Objects.toString(line.id(), ""), ""),
                changes);
    }

    private static @Nullable String named(@Nullable String value, Map<String, String> names) {
        if (value == null) return null;
        return isNested(value)
                ? ID.matcher(value).replaceAll(id -> Matcher.quoteReplacement(quoted(names, id.group())))
                : names.getOrDefault(value, value);
    }

    private static boolean isNested(String value) {
        return value.startsWith("{") || value.startsWith("[");
    }

    /** Within JSON, where a name may hold anything. */
    private static String quoted(Map<String, String> names, String id) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(names.getOrDefault(id, id)));
    }
}
