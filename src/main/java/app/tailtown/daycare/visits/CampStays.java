package app.tailtown.daycare.visits;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.CustomerRefusal.StayStandsInTheWay;
import app.tailtown.customers.PetId;
import app.tailtown.customers.StaysOfCustomers;
import app.tailtown.design.Icon;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.lodging.HolderNames;
import app.tailtown.lodging.Party;
import app.tailtown.search.FoundBeside;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells customers of their days of camp, and lodging who rests in a suite for a day. */
@Component
class CampStays implements StaysOfCustomers, HolderNames, FoundBeside {

    private final CampVisits visits;
    private final CampVisitReader reader;
    private final Clock clock;

    CampStays(CampVisits visits, CampVisitReader reader, Clock clock) {
        this.visits = visits;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public Optional<StayStandsInTheWay> inTheWayOf(CustomerId customer) {
        return standing(customer, null);
    }

    @Override
    public Optional<StayStandsInTheWay> inTheWayOf(PetId pet) {
        return standing(null, pet);
    }

    @Override
    public List<StayLine> latestOf(CustomerId customer, int most) {
        return reader.of(customer, most).stream().map(CampStays::line).toList();
    }

    @Override
    public String newStay(CustomerId customer) {
        return "/resorts/{place}/day-camp/new?customerId=" + customer.value();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Party, Name> of(Collection<Party> parties) {
        var visits =
                reader.byIds(parties.stream().map(CampStays::visit).distinct().toList());
        var names = new HashMap<Party, Name>();
        for (var party : parties) {
            var visit = visits.get(visit(party));
            if (visit != null) names.put(party, name(visit, party));
        }
        return names;
    }

    private static CampVisitId visit(Party party) {
        return new CampVisitId(party.holder().value());
    }

    private static Name name(CampVisit visit, Party party) {
        var label = visit.customer() + ": " + pets(visit, party::has);
        return new Name(label, path(visit.id()), path(visit.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> find(String text) {
        return FoundBeside.number("D", text).stream()
                .flatMap(number -> reader.numbered(number).stream())
                .filter(v -> CurrentVisit.may(
                        Permission.RESERVATIONS_VIEW, v.resortId().value()))
                .map(v -> new Hit(
                        Icon.STAR,
                        v.number() + " · " + pets(v),
                        List.of(v.household(), v.day(), v.group()),
                        path(v.id())))
                .toList();
    }

    private static StayLine line(CampVisit visit) {
        return new StayLine(
                visit.number(),
                path(visit.id()),
                visit.day(),
                visit.day(),
                pets(visit),
                visit.group(),
                "camp.state." + visit.state().code(),
                visit.quote().total());
    }

    private static String pets(CampVisit visit) {
        return pets(visit, _ -> true);
    }

    private static String pets(CampVisit visit, Predicate<UUID> meant) {
        return visit.pets().stream()
                .filter(p -> meant.test(p.petId().value()))
                .map(CampVisit.PetDay::name)
                .collect(Collectors.joining(", "));
    }

    private static String path(CampVisitId id) {
        return "/camp-visits/" + id.value();
    }

    private Optional<StayStandsInTheWay> standing(@Nullable CustomerId customer, @Nullable PetId pet) {
        // The earliest date it still is anywhere: better a day too careful than a guest without a household.
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
        return visits.standing(customer, pet, today)
                .map(v -> new StayStandsInTheWay(v.number(), v.day(), v.day(), "/camp-visits/" + v.id()));
    }
}
