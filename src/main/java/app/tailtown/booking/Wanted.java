package app.tailtown.booking;

import app.tailtown.booking.plan.Bed;
import app.tailtown.booking.plan.Demand;
import app.tailtown.booking.plan.Plan;
import app.tailtown.customers.Households.Household;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Lets;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reservation wants of a resort's suites.
 *
 * @param pinned the suites were promised
 * @param together what a way out sends along, so that all of them go where it leads
 * @param isNew nothing of it is booked yet, so its dates may be others as well
 * @param instead the ways out where other suites would be none
 */
record Wanted(
        Resort resort,
        ReservationId reservation,
        Household household,
        List<Demand> demands,
        boolean pinned,
        Map<String, String> together,
        boolean isNew,
        List<Remedy> instead) {

    HolderId holder() {
        return reservation.holder();
    }

    List<Guest> guests() {
        return demands.stream().map(Demand::guest).toList();
    }

    /** Those who need a place they do not have, in the nights in which they do. */
    List<Guest> needs() {
        return demands.stream().flatMap(d -> d.need().stream()).toList();
    }

    /** From the first night that is needed to the last; all of the stay when nothing is. */
    Stay nights() {
        var guests = needs().isEmpty() ? guests() : needs();
        return new Stay(
                guests.stream()
                        .map(g -> g.stay().arrives())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                guests.stream()
                        .map(g -> g.stay().departs())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** The first night in another suite, when the nights before it stay as they are. */
    Optional<LocalDate> from() {
        return demands.stream().allMatch(d -> d.kept().isEmpty()) ? Optional.empty() : Optional.of(nights().arrives());
    }

    /** The type that was asked for, if only one was. */
    @Nullable
    UUID type() {
        var types = demands.stream()
                .map(Demand::place)
                .map(place -> switch (place) {
                    case Demand.Place.This(var suite) -> suite.suiteTypeId().value();
                    case Demand.Place.AnyOf any -> any.type().value();
                    case Demand.Place.OneAfterAnother(var parts) ->
                        parts.getFirst().suite().suiteTypeId().value();
                })
                .distinct()
                .limit(2)
                .toList();
        return types.size() == 1 ? types.getFirst() : null;
    }

    List<Lets.Wish> wishes(Plan plan) {
        return plan.segments().stream()
                .map(s -> new Lets.Wish(resort, holder(), s.suite(), s.stay(), s.pets(), pinned))
                .toList();
    }

    /** Who sleeps in which suite, by its id. */
    Map<UUID, List<Guest>> family(List<Bed> beds) {
        var family = new HashMap<UUID, List<Guest>>();
        for (var bed : beds) {
            guests().stream()
                    .filter(g -> g.pet().equals(bed.pet()))
                    .forEach(g -> family.computeIfAbsent(bed.suite().id().value(), _ -> new ArrayList<>())
                            .add(g.during(bed.stay())));
        }
        return family;
    }
}
