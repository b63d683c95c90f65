package app.tailtown.booking.waitlist;

import app.tailtown.customers.Customer;
import app.tailtown.customers.CustomerRow;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetLook;
import app.tailtown.design.FieldErrors;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import app.tailtown.web.Reading;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody waits for.
 *
 * @param found the households that the search found
 * @param customer null until somebody is chosen
 * @param entry null for a new one
 */
record EntryFormPage(
        Resort resort,
        LocalDate today,
        List<CustomerRow> found,
        @Nullable Customer customer,
        List<PetCard> pets,
        List<Option> types,
        List<Option> services,
        @Nullable WaitlistEntry entry,
        Typed typed)
        implements Page {

    private static final List<Integer> FLEX = List.of(0, 1, 2, 3, 5, 7, 14);

    static Typed kept(WaitlistEntry entry) {
        var values = new HashMap<String, List<String>>();
        values.put("version", List.of(String.valueOf(entry.version())));
        values.put("petIds", entry.petIds().stream().map(Object::toString).toList());
        values.put("arrives", List.of(entry.arrives().toString()));
        values.put("departs", List.of(entry.departs().toString()));
        values.put("flexDays", List.of(String.valueOf(entry.flexDays())));
        values.put("serviceId", List.of(entry.serviceId().toString()));
        values.put(
                "suiteTypeIds",
                entry.suiteTypes().stream().map(t -> t.suiteTypeId().toString()).toList());
        values.put("note", List.of(entry.note()));
        return new Typed(values, FieldErrors.NONE, null);
    }

    String list() {
        return "/resorts/" + resort.id().value() + "/waitlist";
    }

    String action() {
        return entry == null ? list() : entry.path();
    }

    String back() {
        return entry == null ? list() : entry.path();
    }

    LocalDate arrives() {
        return Reading.date(typed.of("arrives")).orElse(today);
    }

    LocalDate departs() {
        return Reading.date(typed.of("departs"))
                .filter(d -> d.isAfter(arrives()))
                .orElse(arrives().plusDays(1));
    }

    List<Option> petOptions() {
        return pets.stream()
                .map(p -> Option.of(p.id().value().toString(), p.name()).portrait(PetLook.portrait(p.id(), p)))
                .toList();
    }

    /** All of the household until somebody says otherwise. */
    Set<String> petsChosen() {
        var said = typed.all("petIds").stream()
                .flatMap(p -> Stream.of(p.split(",")))
                .collect(Collectors.toSet());
        return said.isEmpty() && !typed.isOn("petsSaid")
                ? pets.stream().map(p -> p.id().value().toString()).collect(Collectors.toSet())
                : said;
    }

    /** Those of the resort, and those that were wished and are not there any more: nobody forgets a wish by saving it. */
    List<Option> typeOptions() {
        var gone = entry == null
                ? Stream.<Option>of()
                : entry.suiteTypes().stream()
                        .map(t -> Option.of(t.suiteTypeId().toString(), t.name()))
                        .filter(o -> types.stream().noneMatch(h -> h.value().equals(o.value())));
        return Stream.concat(types.stream(), gone).toList();
    }

    Set<String> typesChosen() {
        return Set.copyOf(typed.all("suiteTypeIds"));
    }

    List<Option> flexOptions(Ui ui) {
        var more = entry == null || FLEX.contains(entry.flexDays()) ? List.<Integer>of() : List.of(entry.flexDays());
        return Stream.concat(FLEX.stream(), more.stream())
                .sorted()
                .map(days -> Option.of(
                        String.valueOf(days),
                        days == 0 ? ui.t("waitlist.flex.none") : ui.t("waitlist.flex.days", days)))
                .toList();
    }
}
