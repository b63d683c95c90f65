package app.tailtown.daycare.pages;

import app.tailtown.admission.PetAdmission;
import app.tailtown.catalog.Service;
import app.tailtown.customers.CustomerBook;
import app.tailtown.customers.CustomerRow;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.daycare.places.CampGroup;
import app.tailtown.daycare.places.CampRate;
import app.tailtown.daycare.places.CampRates;
import app.tailtown.daycare.places.GroupBook;
import app.tailtown.daycare.visits.CampRules;
import app.tailtown.daycare.visits.CampVisit;
import app.tailtown.daycare.visits.CampVisitReader;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.web.Reading;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is asked on the way to a booking: who was found, which days have places, what they cost. Takes nothing. */
@Component
@Transactional(readOnly = true)
class CampEnquiries {

    private static final int FOUND = 8;

    private final Resorts resorts;
    private final CustomerBook customers;
    private final PetCards cards;
    private final GroupBook groups;
    private final CampRates rates;
    private final CampVisitReader visits;
    private final CampRules rules;

    CampEnquiries(
            Resorts resorts,
            CustomerBook customers,
            PetCards cards,
            GroupBook groups,
            CampRates rates,
            CampVisitReader visits,
            CampRules rules) {
        this.resorts = resorts;
        this.customers = customers;
        this.cards = cards;
        this.groups = groups;
        this.rates = rates;
        this.visits = visits;
        this.rules = rules;
    }

    NewCampPage answer(ResortId at, boolean plan, Typed typed) {
        var resort = resorts.find(at);
        var today = rules.today(resort);
        var enquiry = CampEnquiry.of(typed, today);
        var customer = enquiry.customer() == null ? null : customers.find(enquiry.customer());
        var pets = customer == null ? List.<PetCard>of() : cards.living(customer.id());
        var found = customer == null ? customers.likeliest(enquiry.search(), FOUND) : List.<CustomerRow>of();
        return new NewCampPage(
                resort,
                today,
                enquiry,
                found,
                customer,
                answer(resort, enquiry, pets, days(plan, enquiry, typed, today)),
                plan,
                PlanLooked.NOTHING,
                typed);
    }

    /** On which days they have to be admitted: those that were chosen, the first of a plan, else today. */
    private static List<LocalDate> days(boolean plan, CampEnquiry enquiry, Typed typed, LocalDate today) {
        if (plan) {
            return List.of(
                    Reading.date(typed.of("starts")).filter(today::isBefore).orElse(today));
        }
        return enquiry.days().isEmpty() ? List.of(today) : enquiry.days();
    }

    private NewCampPage.Answer answer(Resort resort, CampEnquiry enquiry, List<PetCard> pets, List<LocalDate> days) {
        var all = groups.list(resort.id());
        var last = last(enquiry);
        var group = group(all, enquiry, last);
        var services = services(group);
        var service = services.stream()
                .filter(s -> s.id().equals(enquiry.service()))
                .findFirst()
                .orElse(services.stream().findFirst().orElse(null));
        var until = enquiry.weeks().plusWeeks(CampEnquiry.WEEKS);
        var chosen = chosen(enquiry, pets, last);
        return new NewCampPage.Answer(
                pets,
                chosen,
                all,
                group,
                services,
                service,
                group == null ? Map.of() : groups.counts(group, enquiry.weeks(), until),
                rates(resort, service),
                admission(resort, service, chosen, days));
    }

    private List<PetAdmission> admission(
            Resort resort, @Nullable Service service, List<UUID> pets, List<LocalDate> days) {
        return service == null
                ? List.of()
                : rules.look(resort, service.id(), pets.stream().map(PetId::new).toList(), days);
    }

    /** The one that was chosen, else the one they came to last, else the first. */
    private static @Nullable CampGroup group(List<CampGroup> all, CampEnquiry enquiry, Optional<CampVisit> last) {
        var wanted = enquiry.group() != null
                ? enquiry.group()
                : last.map(v -> v.groupId().value()).orElse(null);
        return all.stream()
                .filter(g -> g.id().value().equals(wanted))
                .findFirst()
                .orElse(all.stream().findFirst().orElse(null));
    }

    private List<Service> services(@Nullable CampGroup group) {
        return group == null
                ? List.of()
                : groups.services().stream()
                        .filter(s -> group.serviceIds().contains(s.id()))
                        .toList();
    }

    private List<CampRate> rates(Resort resort, @Nullable Service service) {
        var today = rules.today(resort);
        return service == null ? List.of() : rates.during(resort, service.id(), today, today.plusYears(3));
    }

    /** Their latest visit, as far as it says what nobody has said yet. */
    private Optional<CampVisit> last(CampEnquiry enquiry) {
        var isSaid = enquiry.group() != null && enquiry.petsSaid();
        return isSaid || enquiry.customer() == null
                ? Optional.empty()
                : visits.of(enquiry.customer(), 1).stream().findFirst();
    }

    /** Until somebody says otherwise those who came last time, else all: the cat stays at home. */
    private static List<UUID> chosen(CampEnquiry enquiry, List<PetCard> pets, Optional<CampVisit> last) {
        var all = pets.stream().map(p -> p.id().value()).toList();
        if (enquiry.petsSaid())
            return all.stream().filter(enquiry.pets()::contains).toList();
        var came = last.stream()
                .flatMap(v -> v.petIds().stream())
                .map(PetId::value)
                .filter(all::contains)
                .toList();
        return came.isEmpty() ? all : came;
    }
}
