package app.tailtown.customers.merging;

import app.tailtown.customers.Customer;
import app.tailtown.customers.Person;
import app.tailtown.customers.PetCard;
import app.tailtown.design.Fact;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Place;
import app.tailtown.design.Ui;
import app.tailtown.platform.Phones;
import app.tailtown.web.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two households side by side, and what they would be as one.
 *
 * @param typed what was chosen, and why they were not merged
 */
record HouseholdMergePage(HouseholdMerges.Preview preview, Typed typed) implements Page {

    /** Something the two say differently, and which is to hold. */
    record Choice(String name, String label, List<Option> options, String chosen) {
        Set<String> values() {
            return Set.of(chosen);
        }
    }

    Customer kept() {
        return preview.kept();
    }

    Customer gone() {
        return preview.gone();
    }

    String path() {
        return path(kept().id().value(), "/merge");
    }

    static String path(UUID customer, String more) {
        return "/customers/" + customer + more;
    }

    String theOtherWay() {
        return path(gone().id().value(), "/merge?with=" + kept().id().value());
    }

    /** Its pets by name, all else by number. */
    List<Fact> rows(Ui ui) {
        var pets = preview.gonePets().isEmpty()
                ? Stream.<Fact>of()
                : Stream.of(new Fact(ui.t("merge.rows.pet"), pets(preview.gonePets())));
        var rows = new HashMap<>(preview.rows());
        if (!preview.gonePets().isEmpty()) rows.remove("pet");
        return Stream.concat(pets, Rows.told(rows, ui).stream()).toList();
    }

    /** Only what they say differently is asked. */
    List<Choice> choices(Ui ui) {
        var all = new ArrayList<Choice>();
        var joined = new JoinedHousehold(kept(), gone());
        if (!kept().name().equals(gone().name())) all.add(choice("first", kept().name(), gone().name(), ui));
        joined.addresses().ifPresent(two -> all.add(choice("email", two.getFirst(), two.getLast(), ui)));
        var here = address(kept());
        var there = address(gone());
        if (!there.isBlank() && !here.equals(there)) all.add(choice("address", here, there, ui));
        if (!kept().language().equals(gone().language())) {
            all.add(choice("language", language(kept(), ui), language(gone(), ui), ui));
        }
        var home = home(kept(), ui);
        if (!home(gone(), ui).isBlank() && !home.equals(home(gone(), ui)))
            all.add(choice("homeResort", home, home(gone(), ui), ui));
        if (!gone().notes().isBlank() && !gone().notes().equals(kept().notes())) all.add(notes(ui));
        return all;
    }

    /** Where one says nothing the other is chosen. */
    private Choice choice(String name, String ours, String theirs, Ui ui) {
        var chosen = typed.of(name, ours.isBlank() ? "gone" : "kept");
        return new Choice(
                name,
                ui.t("merge.choice." + name),
                List.of(option("kept", ours, ui), option("gone", theirs, ui)),
                chosen);
    }

    private Choice notes(Ui ui) {
        var options = Stream.of(
                        Option.of("both", ui.t("merge.notes.both")),
                        option("kept", kept().notes(), ui),
                        option("gone", gone().notes(), ui))
                .toList();
        return new Choice("notes", ui.t("merge.choice.notes"), options, typed.of("notes", "both"));
    }

    private Option option(String side, String said, Ui ui) {
        return Option.of(side, said.isBlank() ? ui.t("merge.nothing") : said).note(ui.t("merge.side." + side));
    }

    /** "(515) 555-0142 · dana@example.com". */
    static String line(Person person) {
        return Stream.concat(person.phones().stream().map(Phones::shown), Stream.ofNullable(person.email()))
                .collect(Collectors.joining(" · "));
    }

    /** Whether the kept household has this person already. */
    boolean isKnown(Person person) {
        return new JoinedHousehold(kept(), gone()).twin(person) != null;
    }

    static String pets(List<PetCard> pets) {
        return pets.stream().map(PetCard::name).collect(Collectors.joining(", "));
    }

    /** Pets of both that may be one animal: they stay two, and are merged after. */
    List<String> twins() {
        return preview.gonePets().stream()
                .filter(g -> preview.keptPets().stream()
                        .anyMatch(k -> k.name().equalsIgnoreCase(g.name())
                                && k.species().equals(g.species())))
                .map(PetCard::name)
                .distinct()
                .toList();
    }

    private static String address(Customer of) {
        return Stream.of(of.street(), of.city(), (of.region() + " " + of.postalCode()).strip())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String language(Customer of, Ui ui) {
        return ui.t("customer.language." + of.language());
    }

    private static String home(Customer of, Ui ui) {
        @Nullable UUID home = of.homeResortId();
        var places = ui.viewer() == null ? List.<Place>of() : ui.viewer().places();
        if (home == null) return "";
        return places.stream()
                .filter(p -> p.id().equals(home))
                .map(Place::name)
                .findFirst()
                .orElse(ui.t("merge.elsewhere"));
    }
}
