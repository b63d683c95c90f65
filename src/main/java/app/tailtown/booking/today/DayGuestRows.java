package app.tailtown.booking.today;

import app.tailtown.admission.AdmissionWords;
import app.tailtown.customers.PetId;
import app.tailtown.design.Action;
import app.tailtown.design.Badge;
import app.tailtown.design.DayGuest;
import app.tailtown.design.DayGuest.Pet;
import app.tailtown.design.Guest;
import app.tailtown.design.Ui;
import app.tailtown.design.Warning;
import app.tailtown.platform.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a family that comes for the day stands in a column of Today. */
final class DayGuestRows {

    private final TodayPage page;
    private final Ui ui;

    DayGuestRows(TodayPage page, Ui ui) {
        this.page = page;
        this.ui = ui;
    }

    Guest row(DayGuest guest, GuestRows.As as) {
        var pets = pets(guest, as);
        return new Guest(
                pets.stream().map(Pet::portrait).toList(),
                names(pets),
                GuestRows.family(guest.household()),
                guest.path(),
                facts(guest, pets, as),
                null,
                false,
                warnings(pets),
                badges(guest, pets, as),
                action(guest, pets, as),
                as == GuestRows.As.GONE);
    }

    private static List<Pet> pets(DayGuest guest, GuestRows.As as) {
        return switch (as) {
            case TO_COME ->
                guest.pets().stream().filter(p -> p.cameAt() == null).toList();
            case TO_GO, SLEEPING, COME ->
                guest.pets().stream().filter(Pet::isHere).toList();
            case GONE -> guest.pets();
        };
    }

    private static String names(List<Pet> pets) {
        return Names.together(pets.stream().map(Pet::name).toList());
    }

    private List<String> facts(DayGuest guest, List<Pet> pets, GuestRows.As as) {
        var facts = new ArrayList<>(List.of(guest.place()));
        if (as == GuestRows.As.TO_COME) facts.add(guest.service());
        pets.stream()
                .flatMap(p -> Optional.ofNullable(as == GuestRows.As.GONE ? p.wentAt() : p.cameAt()).stream())
                .max(java.time.Instant::compareTo)
                .map(at -> ui.t(as == GuestRows.As.GONE ? "today.left" : "today.since", page.clock(at, ui.words())))
                .ifPresent(facts::add);
        return facts;
    }

    /** What is different of its day, and what they still need before they may come in. */
    private List<Badge> badges(DayGuest guest, List<Pet> pets, GuestRows.As as) {
        var badges = new ArrayList<Badge>();
        if (!guest.note().isEmpty()) badges.add(Badge.plain(guest.note()));
        if (as == GuestRows.As.TO_COME) {
            var ids = pets.stream().map(p -> new PetId(p.id()));
            badges.addAll(AdmissionWords.missing(page.awaited().forTheDay(ids), ui));
        }
        return badges;
    }

    private static List<Warning> warnings(List<Pet> pets) {
        var several = pets.size() > 1;
        return pets.stream()
                .flatMap(p -> p.warnings().stream().map(w -> several ? GuestRows.whose(p.name(), w) : w))
                .toList();
    }

    private @Nullable Action action(DayGuest guest, List<Pet> pets, GuestRows.As as) {
        if (!ui.may("stays-edit") || !page.isToday() || as == GuestRows.As.GONE) return null;
        var in = as == GuestRows.As.TO_COME;
        var key = in ? "today.check-in" : "today.check-out";
        var fields = Map.of("to", page.path(), "back", page.path());
        return Action.post(ui.t(key, pets.size()), guest.path() + (in ? "/check-in" : "/check-out"), fields)
                .named(ui.t(key + ".of", names(pets)));
    }
}
