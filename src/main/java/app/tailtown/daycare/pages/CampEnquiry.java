package app.tailtown.daycare.pages;

import app.tailtown.customers.CustomerId;
import app.tailtown.daycare.CampPart;
import app.tailtown.web.Reading;
import app.tailtown.web.Typed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been said so far of the days that somebody asks for. Whatever cannot be read counts as not said yet: it is being typed.
 *
 * @param search whom the desk looks for
 * @param days in their order
 * @param weeks the Monday from which days are shown
 */
record CampEnquiry(
        String search,
        @Nullable CustomerId customer,
        List<UUID> pets,
        boolean petsSaid,
        @Nullable UUID group,
        @Nullable UUID service,
        CampPart part,
        List<LocalDate> days,
        Set<Integer> weekdays,
        LocalDate weeks) {

    /** Weeks shown at once. */
    static final int WEEKS = 4;

    static CampEnquiry of(Typed typed, LocalDate today) {
        var days = all(typed, "days", LocalDate::parse).sorted().toList();
        var weeks =
                Reading.date(typed.of("weeks")).orElse(days.stream().findFirst().orElse(today));
        return new CampEnquiry(
                typed.of("q"),
                Reading.id(typed.of("customerId")).map(CustomerId::new).orElse(null),
                all(typed, "petIds", UUID::fromString).toList(),
                typed.isOn("petsSaid"),
                Reading.id(typed.of("groupId")).orElse(null),
                Reading.id(typed.of("serviceId")).orElse(null),
                Reading.read(typed.of("part"), CampPart::of).orElse(CampPart.FULL),
                days,
                all(typed, "weekdays", Integer::valueOf).collect(Collectors.toSet()),
                (isNear(weeks, today) ? weeks : today).with(DayOfWeek.MONDAY));
    }

    /** The query that says the same again, of those who come and what they come to. */
    String again(List<UUID> chosen, Set<String> groups, String chosenService) {
        var query = new StringBuilder("?petsSaid=true&part=" + part.code());
        if (customer != null) query.append("&customerId=").append(customer.value());
        chosen.forEach(p -> query.append("&petIds=").append(p));
        groups.forEach(
                g -> query.append("&groupId=").append(g).append("&serviceId=").append(chosenService));
        days.forEach(d -> query.append("&days=").append(d));
        weekdays.forEach(d -> query.append("&weekdays=").append(d));
        return query.toString();
    }

    /** While a date is being typed it passes through years nobody means. */
    private static boolean isNear(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && day.isBefore(today.plusYears(2));
    }

    /** Every field of a list, however a form numbers it; a way out has them all in one. */
    private static <T> Stream<T> all(Typed typed, String field, Function<String, T> reader) {
        return typed.values().entrySet().stream()
                .filter(e -> e.getKey().equals(field) || e.getKey().startsWith(field + "["))
                .flatMap(e -> e.getValue().stream())
                .flatMap(text -> Stream.of(text.split(",")))
                .flatMap(text -> Reading.read(text, reader).stream())
                .distinct();
    }
}
