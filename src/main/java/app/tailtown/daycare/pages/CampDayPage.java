package app.tailtown.daycare.pages;

import app.tailtown.admission.PetAdmission;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetId;
import app.tailtown.daycare.places.Places;
import app.tailtown.daycare.plans.CampPlans;
import app.tailtown.daycare.visits.CampVisit;
import app.tailtown.daycare.waiting.CampWish;
import app.tailtown.design.Action;
import app.tailtown.design.Guest;
import app.tailtown.design.Icon;
import app.tailtown.design.Link;
import app.tailtown.design.Need;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day of camp at one resort: who is to come, who is here, who has gone.
 *
 * @param day the local date shown; {@code today} is the one it is there now
 * @param group the only one shown; null for all
 * @param counts of every group
 * @param awaited how those who are still to come stand to what is required of them
 * @param missed regulars of this day who have no place
 * @param waiting who waits for a place on this day, or got one and has not heard of it
 */
record CampDayPage(
        Resort resort,
        LocalDate day,
        LocalDate today,
        @Nullable UUID group,
        List<Places.Count> counts,
        List<CampVisit> visits,
        Map<PetId, PetCard> cards,
        Map<PetId, PetAdmission> awaited,
        List<CampPlans.Missed> missed,
        List<CampWish> waiting)
        implements Page {

    boolean isToday() {
        return day.equals(today);
    }

    String root() {
        return "/resorts/" + resort.id().value() + "/day-camp";
    }

    String path(LocalDate on, @Nullable UUID only) {
        var query = new ArrayList<String>();
        if (!on.equals(today)) query.add("day=" + on);
        if (only != null) query.add("group=" + only);
        return query.isEmpty() ? root() : root() + "?" + String.join("&", query);
    }

    String path() {
        return path(day, group);
    }

    String newVisit() {
        var query = isToday() ? "" : "?days=" + day;
        return root() + "/new" + query;
    }

    /** All together, then each group with what is taken of it: "23 of 40". */
    List<Link> groups(Ui ui) {
        var all = new Link(ui.t("camp.all"), path(day, null), null);
        return Stream.concat(
                        Stream.of(all),
                        counts.stream().map(c -> new Link(c.group(), path(day, c.groupId()), taken(c, ui))))
                .toList();
    }

    private static String taken(Places.Count count, Ui ui) {
        if (count.capacity() == null) return ui.t("camp.count.unknown", count.taken());
        return count.capacity() == 0 ? ui.t("camp.day.closed") : ui.t("camp.count", count.taken(), count.capacity());
    }

    /** The pets of a day in one sentence. */
    String lead(Ui ui) {
        var pets = counts.stream().mapToInt(Places.Count::taken).sum();
        var free = counts.stream().mapToInt(Places.Count::free).sum();
        return ui.t("camp.lead", pets, free);
    }

    List<CampVisit> toCome() {
        return visits.stream()
                .filter(v -> v.pets().stream().anyMatch(p -> !p.wasHere()))
                .toList();
    }

    List<CampVisit> here() {
        return visits.stream()
                .filter(v -> v.pets().stream().anyMatch(CampVisit.PetDay::isHere))
                .toList();
    }

    List<CampVisit> gone() {
        return visits.stream()
                .filter(v -> v.pets().stream().allMatch(p -> p.checkedOutAt() != null))
                .toList();
    }

    long petsToCome() {
        return pets(p -> !p.wasHere());
    }

    long petsHere() {
        return pets(CampVisit.PetDay::isHere);
    }

    long petsGone() {
        return pets(p -> p.checkedOutAt() != null);
    }

    private long pets(Predicate<CampVisit.PetDay> which) {
        return visits.stream().flatMap(v -> v.pets().stream()).filter(which).count();
    }

    List<Guest> guests(List<CampVisit> rows, CampGuests.As as, Ui ui) {
        var guests = new CampGuests(this, ui);
        return rows.stream().map(v -> guests.row(v, as)).toList();
    }

    /** Regulars without a place, days that are closed for a reason, and families whose suite was closed. */
    List<Need> needs(Ui ui) {
        var missing = missed.stream()
                .map(m -> new Need(
                        Icon.ALERT,
                        false,
                        ui.t("camp.missed", m.pets(), m.customer()),
                        ui.t("camp.not-booked", ui.t("camp.why." + m.why())),
                        Action.go(ui.t("camp.plan.open"), "/camp-plans/" + m.planId())));
        var reasons = counts.stream()
                .filter(c -> !c.reason().isEmpty())
                .map(c -> new Need(Icon.INFO, false, c.group() + ".", c.reason(), null));
        var displaced = visits.stream()
                .filter(CampVisit::isWithoutItsSuite)
                .map(v -> new Need(
                        Icon.ALERT,
                        true,
                        ui.t("camp.displaced", v.customer()),
                        "",
                        Action.go(ui.t("camp.visit.open"), "/camp-visits/" + v.id().value())));
        return Stream.of(displaced, missing, line(ui), reasons).flatMap(s -> s).toList();
    }

    private Stream<Need> line(Ui ui) {
        if (waiting.isEmpty()) return Stream.of();
        var households = waiting.stream().map(CampWish::customerId).distinct().count();
        var names =
                waiting.stream().map(w -> w.names() + " (" + w.group() + ")").collect(Collectors.joining("; "));
        return Stream.of(new Need(
                Icon.CLOCK,
                false,
                ui.t("camp.wait.on-day", households),
                names,
                Action.go(ui.t("camp.wait.open"), root() + "/waiting")));
    }
}
