package app.tailtown.admission.rules;

import app.tailtown.admission.Verdict;
import app.tailtown.admission.agreements.AgreementStanding;
import app.tailtown.organizations.ResortId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a pet and its household. What nobody knows is told as unknown and never passes for fine.
 *
 * @param birthDate null when unknown
 * @param altered {@code yes}, {@code no} or {@code unknown}
 * @param evaluation null when there is none
 * @param visits the last one for which it was there, and those to come
 * @param agreements how its household stands to each that has a version in force
 * @param contact whom to call when nobody is reached, by name; empty when there is nobody
 */
public record PetFacts(
        UUID species,
        UUID customer,
        @Nullable LocalDate birthDate,
        String altered,
        String contact,
        @Nullable LatestEvaluation evaluation,
        List<DaysHere> visits,
        List<AgreementStanding> agreements) {

    /**
     * For each rule the narrowest that holds on a day and speaks about such an animal and this service.
     *
     * @param resort where; null when the agreements of every resort count
     */
    public List<AdmissionRule> inForce(
            Collection<AdmissionRule> all,
            app.tailtown.catalog.Service service,
            @Nullable ResortId resort,
            LocalDate day) {
        var at = resort == null ? null : resort.value();
        return chosen(
                all.stream()
                        .filter(r -> r.isFor(service))
                        .filter(r -> r.agreementId() == null
                                || agreement(r).filter(a -> a.isAbout(at)).isPresent())
                        .toList(),
                day,
                Comparator.comparingInt(AdmissionRule::narrowness).reversed());
    }

    /** For each rule the strictest that holds on a day, whatever service it is for. */
    public List<AdmissionRule> strictest(Collection<AdmissionRule> all, LocalDate day) {
        return chosen(
                all, day, Comparator.comparing(AdmissionRule::strictness).thenComparingInt(AdmissionRule::leniency));
    }

    private List<AdmissionRule> chosen(Collection<AdmissionRule> all, LocalDate day, Comparator<AdmissionRule> first) {
        var byRule = all.stream()
                .filter(r -> r.covers(day) && r.isOf(species))
                .collect(Collectors.toMap(AdmissionRule::about, r -> r, (a, b) -> first.compare(a, b) <= 0 ? a : b));
        return byRule.values().stream()
                .filter(r -> r.strictness() != app.tailtown.catalog.Strictness.NONE)
                .sorted(Comparator.comparing(AdmissionRule::rule)
                        .thenComparing(r ->
                                agreement(r).map(AgreementStanding::agreement).orElse("")))
                .toList();
    }

    /** How it stands to a rule from the day it arrives through the day it leaves; waivers aside. */
    public Verdict against(AdmissionRule rule, LocalDate arrives, LocalDate departs) {
        return switch (rule.rule()) {
            case AdmissionRule.MINIMUM_AGE -> age(rule.count(), arrives);
            case AdmissionRule.INTACT -> intact(rule.count(), departs);
            case AdmissionRule.EVALUATION -> evaluated(rule, arrives, departs);
            case AdmissionRule.EMERGENCY_CONTACT ->
                contact.isEmpty() ? new Verdict.NoContact(customer) : new Verdict.ContactThere(contact);
            case AdmissionRule.AGREEMENT -> agreement(rule).orElseThrow().verdict(customer);
            default -> throw new IllegalArgumentException("No such rule: " + rule.rule());
        };
    }

    /** How the household stands to the agreement a rule is about; empty for every other rule. */
    public Optional<AgreementStanding> agreement(AdmissionRule rule) {
        return agreements.stream()
                .filter(a -> a.agreementId().equals(rule.agreementId()))
                .findFirst();
    }

    /** It counts through the day it leaves; the evaluation itself was the first visit. */
    private Verdict evaluated(AdmissionRule rule, LocalDate arrives, LocalDate departs) {
        if (evaluation == null) return new Verdict.NeverEvaluated();
        var held = evaluation.heldOn();
        if (!evaluation.passed()) return new Verdict.EvaluationFailed(held, evaluation.id());
        var until = held.plusMonths(rule.count());
        if (until.isBefore(departs)) return new Verdict.EvaluationTooOld(until, evaluation.id());
        var away = rule.awayMonths();
        var lastHere = lastBefore(arrives, held);
        return away != null && lastHere.plusMonths(away).isBefore(arrives)
                ? new Verdict.AwayTooLong(lastHere, evaluation.id())
                : new Verdict.EvaluatedUntil(until, evaluation.conditions(), evaluation.id());
    }

    private LocalDate lastBefore(LocalDate arrives, LocalDate held) {
        return visits.stream()
                .flatMap(v -> v.lastBefore(arrives).stream())
                .filter(held::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(held);
    }

    private Verdict age(int weeks, LocalDate arrives) {
        if (birthDate == null) return new Verdict.BirthDateUnknown();
        var oldEnough = birthDate.plusWeeks(weeks);
        return arrives.isBefore(oldEnough) ? new Verdict.TooYoung(oldEnough) : new Verdict.OldEnough(oldEnough);
    }

    /** An animal may be as it was born until it is so many months old; the day it leaves counts. */
    private Verdict intact(int months, LocalDate departs) {
        if (altered.equals("yes")) return new Verdict.Altered();
        var until = birthDate == null ? null : birthDate.plusMonths(months);
        if (until != null && departs.isBefore(until)) return new Verdict.StillYoung(until);
        if (!altered.equals("no")) return new Verdict.AlteredUnknown();
        return until == null ? new Verdict.BirthDateUnknown() : new Verdict.StillIntact(until);
    }
}
