package app.tailtown.booking.today;

import app.tailtown.design.DayGuest;
import app.tailtown.design.Link;
import app.tailtown.platform.NaturalOrder;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which parts of a day can be looked at, each with how many stays and guests there are; nothing where there is no choice. */
final class FilterLinks {

    private final TodayPage page;

    FilterLinks(TodayPage page) {
        this.page = page;
    }

    private record Named(String key, String name) {}

    /** {@code all}: what the choice of everything is called. */
    List<Link> services(String all) {
        return links(services(), all, this::ofService);
    }

    List<Link> areas(String all) {
        return links(areas(), all, this::ofArea);
    }

    /** What is looked at, by name: "Boarding, North wing". */
    String said() {
        var service = services().stream()
                .filter(n -> UUID.fromString(n.key()).equals(page.filter().service()))
                .map(Named::name);
        return Stream.concat(service, Stream.of(page.filter().area()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Filter ofService(@Nullable String id) {
        return new Filter(id == null ? null : UUID.fromString(id), page.filter().area());
    }

    private Filter ofArea(@Nullable String area) {
        return new Filter(page.filter().service(), area == null ? "" : area);
    }

    private List<Named> services() {
        return Stream.concat(
                        page.everyone().stream()
                                .map(r -> new Named(r.serviceId().toString(), r.service())),
                        page.guests().stream().map(g -> new Named(g.serviceId().toString(), g.service())))
                .distinct()
                .sorted(Comparator.comparing(Named::name, NaturalOrder.OF_NAMES))
                .toList();
    }

    private List<Named> areas() {
        return Stream.concat(
                        page.everyone().stream()
                                .flatMap(r -> r.suites().stream())
                                .map(DayRow.Place::area),
                        page.guests().stream().map(DayGuest::place))
                .filter(a -> !a.isEmpty())
                .distinct()
                .sorted()
                .map(a -> new Named(a, a))
                .toList();
    }

    private List<Link> links(List<Named> names, String all, Function<@Nullable String, Filter> filters) {
        if (names.size() < 2 && page.filter().isNone()) return List.of();
        var everything = new Link(all, page.path(page.day(), filters.apply(null)));
        return Stream.concat(Stream.of(everything), names.stream().map(n -> link(n.name(), filters.apply(n.key()))))
                .toList();
    }

    private Link link(String name, Filter only) {
        var shown = page.everyone().stream().filter(only::shows).count()
                + page.guests().stream().filter(only::shows).count();
        return new Link(name, page.path(page.day(), only), String.valueOf(shown));
    }
}
