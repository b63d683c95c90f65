package app.tailtown.booking;

import app.tailtown.catalog.Service;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Stay;
import app.tailtown.web.Reading;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been said so far of a stay that somebody asks for. Whatever cannot be read counts as not said yet: it is being typed.
 *
 * @param search whom the desk looks for
 * @param service null for the one the desk offers first
 * @param suiteType the one looked at; null for the first that is free
 * @param moves nights in other suites, for a split stay that begins in {@code suite}
 * @param apart whether something is to be said for single pets; {@code each} is what was said
 */
record Enquiry(
        String search,
        @Nullable CustomerId customer,
        List<UUID> pets,
        boolean petsSaid,
        @Nullable LocalDate arrives,
        @Nullable LocalDate departs,
        @Nullable LocalTime dropOff,
        @Nullable UUID service,
        @Nullable UUID suiteType,
        @Nullable UUID suite,
        List<UUID> addOns,
        List<Move> moves,
        boolean apart,
        List<EachPet> each) {

    private static final int MOST_MOVES = 31;

    static Enquiry of(Typed typed) {
        return new Enquiry(
                typed.of("q"),
                Reading.id(typed.of("customerId")).map(CustomerId::new).orElse(null),
                ids(typed, "petIds"),
                typed.isOn("petsSaid"),
                Reading.date(typed.of("arrives")).orElse(null),
                Reading.date(typed.of("departs")).orElse(null),
                Reading.read(typed.of("dropOff"), LocalTime::parse).orElse(null),
                Reading.id(typed.of("serviceId")).orElse(null),
                suiteType(typed),
                Reading.id(typed.of("suiteId")).orElse(null),
                ids(typed, "addOnIds"),
                moves(typed),
                typed.isOn("apart"),
                each(typed));
    }

    /** What the page itself had chosen nobody asked for until they tried to book it: on other nights another may be the one to suggest. */
    private static @Nullable UUID suiteType(Typed typed) {
        var type = typed.of("suiteTypeId");
        var isSuggested = !typed.isRefused()
                && type.equals(typed.of("suggestedTypeId"))
                && typed.of("suiteId").isEmpty();
        return isSuggested ? null : Reading.id(type).orElse(null);
    }

    /** Of a household for which nobody has said any day yet: as the page shows it, this night is asked for. */
    Enquiry orTonight(Typed typed, LocalDate today) {
        if (isSaid(typed) || customer == null) return this;
        return with(today, today.plusDays(1), service);
    }

    /** The service they had last time, while nobody has said another and it can be booked. */
    Enquiry orService(UUID last, List<Service> bookable) {
        return service != null || bookable.stream().noneMatch(s -> s.id().equals(last))
                ? this
                : with(arrives, departs, last);
    }

    private Enquiry with(@Nullable LocalDate arrives, @Nullable LocalDate departs, @Nullable UUID service) {
        return new Enquiry(
                search, customer, pets, petsSaid, arrives, departs, dropOff, service, suiteType, suite, addOns, moves,
                apart, each);
    }

    /** Whether somebody said when. */
    static boolean isSaid(Typed typed) {
        return typed.values().containsKey("arrives") || typed.values().containsKey("departs");
    }

    /** As boxes that are ticked, or one after the other with commas. */
    private static List<UUID> ids(Typed typed, String field) {
        return typed.all(field).stream()
                .flatMap(all -> Stream.of(all.split(",")))
                .flatMap(one -> Reading.id(one).stream())
                .distinct()
                .toList();
    }

    private static List<Move> moves(Typed typed) {
        return IntStream.range(0, Math.min(typed.rows("moves"), MOST_MOVES))
                .mapToObj(i -> "moves[" + i + "].")
                .flatMap(row -> Reading.date(typed.of(row + "from"))
                        .flatMap(from -> Reading.id(typed.of(row + "suiteId")).map(suite -> new Move(from, suite)))
                        .stream())
                .toList();
    }

    private static List<EachPet> each(Typed typed) {
        return IntStream.range(0, Math.min(typed.rows("each"), PetId.MOST_TOGETHER))
                .mapToObj(i -> "each[" + i + "].")
                .flatMap(row -> Reading.id(typed.of(row + "petId")).stream()
                        .map(pet -> new EachPet(
                                pet,
                                Reading.date(typed.of(row + "arrives")).orElse(null),
                                Reading.date(typed.of(row + "departs")).orElse(null),
                                Reading.id(typed.of(row + "suiteTypeId")).orElse(null),
                                Reading.id(typed.of(row + "suiteId")).orElse(null))))
                .toList();
    }

    /** Who comes in which nights, as far as it can be read; an own date that makes no sense yet counts as not said. */
    List<Coming> coming(List<UUID> chosen, Stay nights) {
        return chosen.stream()
                .map(pet -> {
                    var own = each.stream().filter(e -> e.petId().equals(pet)).findFirst();
                    var from = own.map(EachPet::arrives).orElse(nights.arrives());
                    var until = own.map(EachPet::departs).orElse(nights.departs());
                    return new Coming(new PetId(pet), from.isBefore(until) ? new Stay(from, until) : nights);
                })
                .toList();
    }

    /** Where each of them was put by hand; who sleeps in a type of its own is not put where the others are. */
    Map<UUID, UUID> suites(List<UUID> chosen) {
        var suites = new HashMap<UUID, UUID>();
        for (var pet : chosen) {
            var own = each.stream()
                    .filter(e -> e.petId().equals(pet) && (e.suiteId() != null || e.suiteTypeId() != null))
                    .findFirst();
            var where = own.isPresent() ? own.get().suiteId() : suite;
            if (where != null) suites.put(pet, where);
        }
        return suites;
    }

    /** The type of its own of each that was given one. */
    Map<UUID, UUID> types(List<UUID> chosen) {
        var types = new LinkedHashMap<UUID, UUID>();
        each.stream()
                .filter(e -> apart && chosen.contains(e.petId()) && e.suiteTypeId() != null)
                .forEach(e -> types.put(e.petId(), e.suiteTypeId()));
        return types;
    }

    /** The same with a type of its own for each of these, since no type takes all of them. */
    Enquiry apart(Map<UUID, UUID> types) {
        var said = new ArrayList<EachPet>();
        types.forEach((pet, type) -> {
            var own = each.stream().filter(e -> e.petId().equals(pet)).findFirst();
            said.add(new EachPet(
                    pet,
                    own.map(EachPet::arrives).orElse(null),
                    own.map(EachPet::departs).orElse(null),
                    type,
                    own.map(EachPet::suiteId).orElse(null)));
        });
        return new Enquiry(
                search, customer, pets, petsSaid, arrives, departs, dropOff, service, suiteType, suite, addOns, moves,
                true, said);
    }

    boolean hasDates() {
        return arrives != null && departs != null && arrives.isBefore(departs);
    }
}
