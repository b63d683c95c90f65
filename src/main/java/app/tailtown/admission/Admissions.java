package app.tailtown.admission;

import app.tailtown.admission.compliance.ComplianceRows;
import app.tailtown.admission.compliance.Judgement;
import app.tailtown.admission.waivers.GiveWaiver;
import app.tailtown.admission.waivers.WaiverBook;
import app.tailtown.catalog.Moment;
import app.tailtown.catalog.Strictness;
import app.tailtown.customers.PetId;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Ids;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one answer to whether pets may come, as far as the rules of their company go: read in as many statements for one pet as for fifty. */
@Service
@Transactional
public class Admissions {

    private final ComplianceRows rows;
    private final WaiverBook waivers;

    Admissions(ComplianceRows rows, WaiverBook waivers) {
        this.rows = rows;
        this.waivers = waivers;
    }

    /** How each of them stands to every rule, in the order they were asked for; one that is not there is left out. */
    @Transactional(readOnly = true)
    public List<PetAdmission> of(List<Visitor> visitors) {
        return List.copyOf(each(visitors).values());
    }

    /** The same, told apart by visit: a pet may come for the day and to stay. */
    @Transactional(readOnly = true)
    public SequencedMap<Visitor, PetAdmission> each(Collection<Visitor> visitors) {
        var found = new LinkedHashMap<Visitor, PetAdmission>();
        if (visitors.isEmpty()) return found;
        var judgement = judgement(visitors.stream().map(Visitor::pet).distinct().toList());
        for (var visitor : visitors) judgement.of(visitor).ifPresent(a -> found.put(visitor, a));
        return found;
    }

    /** How a pet stands on one day to everything that is required of it for anything: of each rule the strictest counts. */
    @Transactional(readOnly = true)
    public List<Finding> today(PetId pet, LocalDate day) {
        return judgement(List.of(pet)).today(pet, day);
    }

    private Judgement judgement(List<PetId> pets) {
        return rows.about(pets);
    }

    /**
     * Refuses pets against which a rule stands that is enforced at this moment: what refuses until there is a fact or a waiver, what asks until somebody
     * says yes, all of it in one answer. Whoever may gives the waiver in the same breath.
     */
    public Admitted admit(Ask ask) {
        var all = of(ask.visitors());
        var refused = against(all, ask.moment(), Strictness.REFUSE);
        var mayWaive = CurrentVisit.may(Permission.WAIVERS_GIVE, ask.resort().value());
        var consent = ask.consent();
        var waived = mayWaive ? chosen(refused, consent.waived()) : List.<Against>of();
        if (!waived.isEmpty()) give(waived, consent, lastDay(ask));
        var rest = refused.stream().filter(a -> !waived.contains(a)).toList();
        var ways = new AdmissionWays(ask, mayWaive, lastDay(ask));
        var asked = ask.repeated() ? List.<Against>of() : against(all, ask.moment(), Strictness.ASK);
        var yes = chosen(asked, consent.acknowledged());
        if (!rest.isEmpty()) {
            var open = asked.stream().filter(a -> !yes.contains(a)).toList();
            var against = Stream.concat(rest.stream(), open.stream()).toList();
            throw new AdmissionRefusal.NotAdmitted(against, ways.outOf(rest, refused, open)).refused();
        }
        if (yes.size() < asked.size()) {
            throw new AdmissionRefusal.PleaseConfirm(asked, ways.toConfirm(asked)).refused();
        }
        return new Admitted(yes, waived, consent.until(), consent.reason());
    }

    /** Of visits on several days which days cannot be had, and why: where nobody is there to say yes or to give a waiver. */
    @Transactional(readOnly = true)
    public SortedMap<LocalDate, AdmissionRefusal.AtTheDoor> whyNot(List<Visitor> visitors, Moment moment) {
        var not = new TreeMap<LocalDate, AdmissionRefusal.AtTheDoor>();
        if (visitors.isEmpty()) return not;
        var judgement = judgement(visitors.stream().map(Visitor::pet).distinct().toList());
        var byDay = visitors.stream().collect(Collectors.groupingBy(Visitor::arrives));
        byDay.forEach((day, all) -> {
            var found = all.stream().flatMap(v -> judgement.of(v).stream()).toList();
            var refused = against(found, moment, Strictness.REFUSE);
            var asked = against(found, moment, Strictness.ASK);
            if (!refused.isEmpty()) not.put(day, new AdmissionRefusal.NotAdmitted(refused, List.of()));
            else if (!asked.isEmpty()) not.put(day, new AdmissionRefusal.PleaseConfirm(asked, List.of()));
        });
        return not;
    }

    private static List<Against> against(List<PetAdmission> all, Moment moment, Strictness strictness) {
        return all.stream().flatMap(p -> p.against(moment, strictness).stream()).toList();
    }

    private static List<Against> chosen(List<Against> against, List<String> keys) {
        var said = new HashSet<>(keys);
        return against.stream().filter(a -> said.contains(a.finding().key())).toList();
    }

    private static LocalDate lastDay(Ask ask) {
        return ask.visitors().stream()
                .map(Visitor::departs)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void give(List<Against> waived, Consent consent, LocalDate lastDay) {
        if (consent.reason().isBlank()) throw FieldsRefused.field("consent.reason", "waive-reason");
        var until = consent.until();
        if (until == null || until.isBefore(lastDay)) {
            throw FieldsRefused.field("consent.until", "waiver-too-short", lastDay);
        }
        var given = new HashSet<List<Object>>();
        for (var one : waived) {
            var finding = one.finding();
            // A rule may stand against a pet on several days: one waiver is enough for all of them.
            if (!given.add(List.of(finding.petId(), finding.ruleId()))) continue;
            waivers.giveOn(
                    Ids.next(),
                    finding.petId(),
                    new GiveWaiver(
                            finding.rule(),
                            finding.immunizationTypeId(),
                            finding.agreementId(),
                            until,
                            consent.reason()));
        }
    }
}
