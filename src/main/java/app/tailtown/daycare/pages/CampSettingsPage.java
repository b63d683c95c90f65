package app.tailtown.daycare.pages;

import app.tailtown.catalog.Service;
import app.tailtown.daycare.places.CampException;
import app.tailtown.daycare.places.CampGroup;
import app.tailtown.daycare.places.CampRate;
import app.tailtown.daycare.places.Capacity;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Money;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a day of camp has at one resort: its groups, how many places on which days, and what it costs.
 *
 * @param services what can be sold as a day of camp
 * @param asked which of the forms was sent and refused: the id of its group or service; else empty
 */
record CampSettingsPage(
        Resort resort,
        List<Group> groups,
        List<Service> services,
        List<CampRate> rates,
        May may,
        LocalDate today,
        String asked,
        Typed typed)
        implements Page {

    /** A group with its places: every row of them, and the days that differ. */
    record Group(CampGroup group, List<Capacity> capacities, List<CampException> exceptions) {

        String id() {
            return group.id().value().toString();
        }

        String path() {
            return "/camp-groups/" + id();
        }
    }

    /** What this person may change here. */
    record May(boolean places, boolean prices) {}

    static String path(UUID resort) {
        return "/resorts/" + resort + "/day-camp/settings";
    }

    String root() {
        return "/resorts/" + resort.id().value() + "/day-camp";
    }

    Optional<Capacity> now(Group group) {
        return group.capacities().stream().filter(c -> c.covers(today)).findFirst();
    }

    List<Capacity> toCome(Group group) {
        return group.capacities().stream().filter(c -> c.isToCome(today)).toList();
    }

    Optional<CampRate> now(Service service) {
        return rates.stream()
                .filter(r -> r.serviceId().equals(service.id()) && r.covers(today))
                .findFirst();
    }

    List<CampRate> toCome(Service service) {
        return rates.stream()
                .filter(r -> r.serviceId().equals(service.id()) && r.isToCome(today))
                .toList();
    }

    /** Sold here and without a price: somebody has to act. */
    boolean isMissing(Service service) {
        return groups.stream().anyMatch(g -> g.group().serviceIds().contains(service.id()))
                && now(service).isEmpty()
                && toCome(service).isEmpty();
    }

    String services(Group group) {
        return services.stream()
                .filter(s -> group.group().serviceIds().contains(s.id()))
                .map(Service::name)
                .collect(Collectors.joining(", "));
    }

    String hours(Group group, Ui ui) {
        var words = ui.words();
        return ui.t(
                "camp.hours.of",
                words.time(group.group().opens()),
                words.time(group.group().cutOff()),
                words.time(group.group().closes()));
    }

    Money money(long minor) {
        return new Money(minor, resort.currency());
    }

    /** What was typed into this form, and nothing of the others. */
    String typed(String form, String field) {
        return asked.equals(form) ? typed.of(field) : "";
    }

    @org.jspecify.annotations.Nullable
    String error(String form, String field) {
        return asked.equals(form) ? typed.error(field) : null;
    }

    String unit() {
        return resort.currency().getCurrencyCode();
    }
}
