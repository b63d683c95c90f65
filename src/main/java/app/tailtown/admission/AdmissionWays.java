package app.tailtown.admission;

import app.tailtown.platform.Remedy;
import app.tailtown.web.OwnPath;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can be done about findings that stand in the way.
 *
 * @param lastDay through which everything has to hold
 */
record AdmissionWays(Ask ask, boolean mayWaive, LocalDate lastDay) {

    /**
     * A waiver by whoever may, for all that was refused, with a yes to what is asked beside it; then what mends each of them; then what only whoever asks
     * knows of.
     */
    List<Remedy> outOf(List<Against> rest, List<Against> refused, List<Against> asked) {
        var waive = mayWaive ? Stream.of(waive(refused, asked)) : Stream.<Remedy>empty();
        var mend = Stream.concat(rest.stream(), asked.stream())
                .flatMap(a -> mend(a).stream())
                .distinct();
        return Stream.of(waive, mend, ask.ways().from(rest).stream())
                .flatMap(s -> s)
                .distinct()
                .toList();
    }

    /** The same again, with a yes to all of it. */
    List<Remedy> toConfirm(List<Against> asked) {
        var yes = Remedy.change("confirm-admission", List.of(), keys("acknowledged", asked));
        var mend = asked.stream().flatMap(a -> mend(a).stream());
        return Stream.of(Stream.of(yes), mend, ask.ways().from(asked).stream())
                .flatMap(s -> s)
                .distinct()
                .toList();
    }

    private Remedy waive(List<Against> refused, List<Against> asked) {
        var change = keys("waived", refused);
        change.putAll(keys("acknowledged", asked));
        change.put("consent.until", lastDay.toString());
        return Remedy.change("give-waiver", List.of(), change);
    }

    private static Map<String, String> keys(String list, List<Against> findings) {
        var change = new LinkedHashMap<String, String>();
        IntStream.range(0, findings.size())
                .forEach(i -> change.put(
                        "consent." + list + "[" + i + "]",
                        findings.get(i).finding().key()));
        return change;
    }

    private List<Remedy> mend(Against against) {
        var finding = against.finding();
        var pet = "/pets/" + finding.petId().value();
        return switch (finding.verdict()) {
            case Verdict.NotVerified v ->
                List.of(Remedy.go(
                        "look-at-proof", List.of(against.pet(), finding.about()), "/vaccinations/" + v.vaccination()));
            case Verdict.Missing _, Verdict.Unknown _, Verdict.LapsesOn _, Verdict.LapsedOn _, Verdict.Rejected _ ->
                List.of(Remedy.go(
                        "record-vaccination",
                        List.of(against.pet(), finding.about()),
                        pet + "/vaccinations/new?immunizationTypeId=" + finding.immunizationTypeId()));
            case Verdict.BirthDateUnknown _, Verdict.AlteredUnknown _, Verdict.StillIntact _ ->
                List.of(Remedy.go("edit-pet", List.of(against.pet()), pet + "/edit"));
            case Verdict.NoContact v ->
                List.of(Remedy.go("add-contact", List.of(), "/customers/" + v.customer() + "/edit"));
            case Verdict.OfEvaluation _ ->
                List.of(Remedy.go(
                        "record-evaluation",
                        List.of(against.pet()),
                        pet + "/evaluations/new?resortId=" + ask.resort().value()));
            // Back to where it is asked once somebody signed.
            case Verdict.ToSign v ->
                List.of(Remedy.go("record-signature", List.of(finding.about()), OwnPath.andBack(v.path(), ask.back())));
            default -> List.of();
        };
    }
}
