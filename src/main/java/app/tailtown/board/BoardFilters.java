package app.tailtown.board;

import app.tailtown.design.Link;
import app.tailtown.design.Ui;
import app.tailtown.platform.NaturalOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which parts of the board can be looked at; nothing where there is no choice. */
record BoardFilters(BoardPage page, Ui ui) {

    /**
     * One choice.
     *
     * @param label what is chosen by now: "All types"
     * @param links all that can be chosen, the first is everything
     */
    record Choice(String label, String current, List<Link> links) {}

    List<Choice> all() {
        return Stream.of(types(), areas(), services()).filter(Objects::nonNull).toList();
    }

    private @Nullable Choice types() {
        var names = new LinkedHashMap<UUID, String>();
        page.board()
                .lanes()
                .forEach(l ->
                        names.put(l.suite().suiteTypeId().value(), l.suite().suiteType()));
        return choice(
                names, page.look().type(), "board.all-types", id -> page.look().type(id));
    }

    private @Nullable Choice services() {
        var names = guests().collect(Collectors.toMap(
                Bar.Guest::serviceId, Bar.Guest::service, (one, _) -> one, LinkedHashMap::new));
        return choice(
                names,
                page.look().service(),
                "board.all-services",
                id -> page.look().service(id));
    }

    private @Nullable Choice areas() {
        var areas = new TreeSet<>(NaturalOrder.OF_NAMES);
        page.board().lanes().forEach(l -> areas.add(l.suite().area()));
        areas.remove("");
        var names = new LinkedHashMap<String, String>();
        areas.forEach(a -> names.put(a, a));
        var chosen = page.look().area().isEmpty() ? null : page.look().area();
        return choice(names, chosen, "board.all-areas", a -> page.look().area(a == null ? "" : a));
    }

    private <K> @Nullable Choice choice(
            Map<K, String> names, @Nullable K chosen, String all, Function<@Nullable K, Look> look) {
        if (names.size() < 2 && chosen == null) return null;
        var everything = new Link(ui.t(all), page.path(look.apply(null)));
        var links = Stream.concat(
                        Stream.of(everything),
                        names.entrySet().stream().map(e -> new Link(e.getValue(), page.path(look.apply(e.getKey())))))
                .toList();
        var label = chosen == null ? ui.t(all) : names.getOrDefault(chosen, ui.t("board.other"));
        return new Choice(label, page.path(), links);
    }

    /** The services that are on the board, for the legend: each with the number of its hue. */
    List<Bar.Guest> hues() {
        return guests().collect(Collectors.toMap(Bar.Guest::serviceId, g -> g, (one, _) -> one)).values().stream()
                .sorted(java.util.Comparator.comparing(Bar.Guest::hue))
                .toList();
    }

    private Stream<Bar.Guest> guests() {
        return page.board().lanes().stream().flatMap(l -> l.bars().stream()).flatMap(b -> Stream.ofNullable(b.guest()));
    }
}
