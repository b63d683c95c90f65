package app.tailtown.admission.compliance;

import app.tailtown.admission.Verdict;
import app.tailtown.admission.vaccinations.Vaccination.State;
import app.tailtown.admission.waivers.Waiver;
import app.tailtown.catalog.Requirement;
import app.tailtown.catalog.Service;
import app.tailtown.catalog.Strictness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one function that says whether a pet's vaccinations are in order for a stay. It has to hold on every day from the one it arrives through the one it
 * leaves; several doses may take over from each other. Rules are those of the day it arrives.
 *
 * @param evidence what is known of the pet, of any vaccine
 * @param waivers those that were not ended, of the pet
 * @param departs the day it leaves, included
 */
record Compliance(List<Evidence> evidence, List<Waiver> waivers, LocalDate arrives, LocalDate departs) {

    Compliance {
        if (departs.isBefore(arrives)) throw new IllegalArgumentException("Leaves before it arrives");
    }

    /** For each vaccine the narrowest rule that holds on a day and speaks about the service. */
    static List<Requirement> inForce(Collection<Requirement> all, Service service, LocalDate day) {
        var narrowest = all.stream()
                .filter(r -> r.covers(day) && r.isFor(service))
                .collect(Collectors.toMap(
                        Requirement::immunizationTypeId, r -> r, (a, b) -> a.narrowness() >= b.narrowness() ? a : b));
        return narrowest.values().stream()
                .filter(r -> r.strictness() != Strictness.NONE)
                .toList();
    }

    /** For each vaccine the strictest rule that holds on a day, whatever service it is for. */
    static List<Requirement> strictest(Collection<Requirement> all, LocalDate day) {
        var strictness = Comparator.comparing(Requirement::strictness).thenComparing(r -> -r.waitDays());
        var rules = all.stream()
                .filter(r -> r.covers(day) && r.strictness() != Strictness.NONE)
                .collect(Collectors.toMap(
                        Requirement::immunizationTypeId, r -> r, (a, b) -> strictness.compare(a, b) <= 0 ? a : b));
        return List.copyOf(rules.values());
    }

    Verdict against(Requirement rule) {
        var proofs = evidence.stream()
                .filter(e -> e.immunizationType().equals(rule.immunizationTypeId()))
                .toList();
        var verified = new Cover(proofs, rule.waitDays(), State.VERIFIED);
        return verified.through()
                .<Verdict>map(last -> new Verdict.CompliantUntil(last.end(), last.id()))
                .or(() -> waived("vaccination", rule.immunizationTypeId()))
                .orElseGet(() -> why(proofs, verified, rule.waitDays()));
    }

    /** An exception from a rule, and from which vaccine or agreement where it is about one, that holds through the day it leaves. */
    Optional<Verdict> waived(String rule, @Nullable UUID about) {
        return waivers.stream()
                .filter(w -> w.isFrom(rule, about) && !w.until().isBefore(departs))
                .max(Comparator.comparing(Waiver::until))
                .map(w -> new Verdict.WaivedUntil(w.until(), w.givenBy(), w.why(), w.id()));
    }

    /** What is nearest to being enough is said first: it is the least to do. */
    private Verdict why(List<Evidence> proofs, Cover verified, int wait) {
        var hoped = new Cover(proofs, wait, State.VERIFIED, State.SUBMITTED);
        if (hoped.through().isPresent()) return new Verdict.NotVerified(undecided(proofs));
        return verified.latestIsUnknown()
                .<Verdict>map(e -> new Verdict.Unknown(e.id()))
                .or(verified::tooRecent)
                .or(verified::lapses)
                .or(() -> hoped.latestIsUnknown().map(e -> new Verdict.NotVerified(e.id())))
                .or(hoped::tooRecent)
                .or(hoped::lapses)
                .or(() -> verified.unknown().map(e -> new Verdict.Unknown(e.id())))
                .or(verified::lapsed)
                .or(hoped::lapsed)
                .or(hoped::later)
                .orElseGet(() -> latest(proofs, State.REJECTED)
                        .<Verdict>map(e -> new Verdict.Rejected(e.why(), e.id()))
                        .orElseGet(Verdict.Missing::new));
    }

    private static UUID undecided(List<Evidence> proofs) {
        return latest(proofs, State.SUBMITTED).orElseThrow().id();
    }

    private static Optional<Evidence> latest(List<Evidence> proofs, State state) {
        return proofs.stream().filter(e -> e.is(state)).max(Comparator.comparing(Evidence::submittedAt));
    }

    /** The days one dose is good for, both included. */
    private record Span(LocalDate start, LocalDate end, Evidence proof) {

        UUID id() {
            return proof.id();
        }
    }

    /** What some proofs of one vaccine cover. */
    private final class Cover {

        private final List<Span> spans = new ArrayList<>();
        private final List<Evidence> unknown = new ArrayList<>();
        private @Nullable Span last;

        Cover(List<Evidence> proofs, int wait, State... states) {
            for (var proof : proofs) {
                if (Stream.of(states).noneMatch(proof::is)) continue;
                var start = start(proof, wait);
                var end = proof.validUntil();
                if (start == null || end == null) unknown.add(proof);
                else spans.add(new Span(start, end, proof));
            }
            chain();
        }

        /** Without a wait a dose is good from the beginning, whenever that was; with one, a dose of an unknown day says nothing. */
        private static @Nullable LocalDate start(Evidence proof, int wait) {
            var given = proof.administeredOn();
            if (given == null) return wait == 0 ? LocalDate.MIN : null;
            return given.plusDays(wait);
        }

        /** From the day of arrival on, the dose that reaches furthest takes over from the one before without a day between. */
        private void chain() {
            var from = arrives;
            for (var next = takesOver(from); next != null; next = takesOver(from)) {
                last = next;
                from = next.end().plusDays(1);
            }
        }

        private @Nullable Span takesOver(LocalDate day) {
            return spans.stream()
                    .filter(s -> !s.start().isAfter(day) && !s.end().isBefore(day))
                    .max(Comparator.comparing(Span::end))
                    .orElse(null);
        }

        Optional<Span> through() {
            return Optional.ofNullable(last).filter(s -> !s.end().isBefore(departs));
        }

        Optional<Evidence> unknown() {
            return unknown.stream().max(Comparator.comparing(Evidence::submittedAt));
        }

        /** One that was brought after all whose days are known. */
        Optional<Evidence> latestIsUnknown() {
            return unknown()
                    .filter(u -> spans.stream()
                            .noneMatch(s -> s.proof().submittedAt().isAfter(u.submittedAt())));
        }

        Optional<Verdict> lapses() {
            return Optional.ofNullable(last).map(s -> new Verdict.LapsesOn(s.end(), s.id()));
        }

        Optional<Verdict> lapsed() {
            return spans.stream()
                    .filter(s -> s.end().isBefore(arrives))
                    .max(Comparator.comparing(Span::end))
                    .map(s -> new Verdict.LapsedOn(s.end(), s.id()));
        }

        /** One that would hold through the stay, had it been given earlier. */
        Optional<Verdict> tooRecent() {
            return wait(spans.stream()
                    .filter(s -> s.start().isAfter(arrives) && !s.end().isBefore(departs)));
        }

        /** One that is good for some days after the arrival and not for all. */
        Optional<Verdict> later() {
            return wait(spans.stream().filter(s -> s.start().isAfter(arrives)));
        }

        private static Optional<Verdict> wait(Stream<Span> until) {
            return until.min(Comparator.comparing(Span::start)).map(s -> new Verdict.TooRecent(s.start(), s.id()));
        }
    }
}
