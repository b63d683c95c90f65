package app.tailtown.daycare.pages;

import app.tailtown.catalog.Service;
import app.tailtown.daycare.places.CampGroup;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.lodging.SuiteType;
import app.tailtown.organizations.Resort;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A group to be filled in, new or not.
 *
 * @param group null for a new one
 */
record CampGroupFormPage(
        Resort resort, @Nullable CampGroup group, List<Service> services, List<SuiteType> types, Typed typed)
        implements Page {

    String back() {
        return CampSettingsPage.path(resort.id().value());
    }

    String action() {
        return group == null
                ? "/resorts/" + resort.id().value() + "/day-camp/groups"
                : "/camp-groups/" + group.id().value();
    }

    String version() {
        return group == null ? "" : typed.version(group.version());
    }

    List<Option> serviceOptions() {
        return services.stream()
                .map(s -> Option.of(s.id().toString(), s.name()))
                .toList();
    }

    Set<String> servicesChosen() {
        if (!typed.values().isEmpty()) return Set.copyOf(typed.all("serviceIds"));
        return group == null
                ? Set.of()
                : group.serviceIds().stream().map(UUID::toString).collect(Collectors.toSet());
    }

    List<Option> typeOptions() {
        return types.stream()
                .map(t -> Option.of(t.id().value().toString(), t.name()))
                .toList();
    }

    /** What stands in a field: typed, else kept, else what a new group begins with. */
    String kept(String field) {
        return typed.of(
                field,
                switch (field) {
                    case "name" -> group == null ? "" : group.name();
                    case "position" -> group == null ? "0" : String.valueOf(group.position());
                    case "suiteTypeId" ->
                        group == null || group.suiteTypeId() == null
                                ? ""
                                : group.suiteTypeId().toString();
                    case "opens" -> group == null ? "07:00" : group.opens().toString();
                    case "cutOff" -> group == null ? "13:00" : group.cutOff().toString();
                    case "closes" -> group == null ? "19:00" : group.closes().toString();
                    default -> "";
                });
    }
}
