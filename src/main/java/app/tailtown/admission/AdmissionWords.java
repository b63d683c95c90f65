package app.tailtown.admission;

import app.tailtown.catalog.Moment;
import app.tailtown.catalog.Strictness;
import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Need;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.platform.Words;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was found of pets, as pages that are about something else say it. */
public final class AdmissionWords {

    /** What is open, the worst first: each kind has a chip of its own. */
    private enum Kind {
        MISSING("admission.missing", Tone.ALERT),
        ENDS_EARLY("admission.ends-early", Tone.ALERT),
        TO_VERIFY("admission.to-verify", Tone.MIND),
        TO_AGREE("admission.missing.ask", Tone.MIND),
        MINOR("admission.missing.minor", Tone.MIND);

        final String key;
        final Tone tone;

        Kind(String key, Tone tone) {
            this.key = key;
            this.tone = tone;
        }

        static Kind of(Finding finding) {
            if (finding.strictness() == Strictness.ASK) return TO_AGREE;
            if (finding.strictness() != Strictness.REFUSE) return MINOR;
            return switch (finding.verdict()) {
                case Verdict.NotVerified _ -> TO_VERIFY;
                case Verdict.LapsesOn _, Verdict.LapsedOn _ -> ENDS_EARLY;
                default -> MISSING;
            };
        }
    }

    private AdmissionWords() {}

    /** Who did something; no name means that no person did. */
    public static String by(String name, Ui ui) {
        return name.isEmpty() ? ui.t("vaccination.by.program") : name;
    }

    /** A line for everything that is not met or is waived; what is in order is not said. */
    public static List<Need> needs(List<PetAdmission> pets, Ui ui) {
        return pets.stream()
                .flatMap(p -> p.findings().stream().flatMap(f -> need(p.pet(), f, ui).stream()))
                .toList();
    }

    private static Optional<Need> need(String pet, Finding finding, Ui ui) {
        if (finding.verdict() instanceof Verdict.WaivedUntil waived) {
            var lead = ui.t(
                    "admission.waived",
                    pet,
                    finding.about().in(ui.words()),
                    ui.words().say(waived.until()));
            return Optional.of(new Need(Icon.SIGN, false, lead, VerdictLook.note(waived, ui), null));
        }
        if (finding.at(Moment.CHECK_IN) == Strictness.NONE) return Optional.empty();
        var stops = finding.at(Moment.BOOKING) == Strictness.REFUSE;
        var lead = new Against(pet, finding).in(ui.words());
        return Optional.of(new Need(Icon.ALERT, stops, lead, ui.t(then(finding)), null));
    }

    /** What follows from it: now, at check-in, or nothing more. */
    private static String then(Finding finding) {
        return switch (finding.strictness()) {
            case REFUSE -> finding.enforcedAt() == Moment.BOOKING ? "admission.refuse" : "admission.refuse.check-in";
            case ASK -> finding.enforcedAt() == Moment.BOOKING ? "admission.ask" : "admission.ask.check-in";
            case WARN, NONE -> "admission.warn";
        };
    }

    /**
     * What is open of these pets, a chip for each kind: what was never brought, what nobody has looked at, what ends too early, what waits for a yes, and what only
     * warns.
     * Whoever brought a proof is not told that it is missing.
     */
    public static List<Badge> missing(List<PetAdmission> pets, Ui ui) {
        return byKind(pets, ui.words()).entrySet().stream()
                .map(e -> new Badge(e.getKey().tone, ui.t(e.getKey().key, e.getValue()), Icon.ALERT))
                .toList();
    }

    /** The same in words, for paper. */
    public static Optional<String> missing(List<PetAdmission> pets, Words words) {
        var what = byKind(pets, words).entrySet().stream()
                .map(e -> words.text(e.getKey().key, e.getValue()))
                .collect(Collectors.joining("; "));
        return what.isEmpty() ? Optional.empty() : Optional.of(what);
    }

    private static Map<Kind, String> byKind(List<PetAdmission> pets, Words words) {
        var names = new EnumMap<Kind, Set<String>>(Kind.class);
        open(pets)
                .forEach(f -> names.computeIfAbsent(Kind.of(f), _ -> new LinkedHashSet<>())
                        .add(f.about().in(words)));
        var joined = new EnumMap<Kind, String>(Kind.class);
        names.forEach((kind, all) -> joined.put(kind, String.join(", ", all)));
        return joined;
    }

    /** Whether anything stands in the way of coming in, or is to be said yes to. */
    public static boolean isAnythingOpen(List<PetAdmission> pets) {
        return open(pets).findAny().isPresent();
    }

    private static Stream<Finding> open(List<PetAdmission> pets) {
        return pets.stream().flatMap(p -> p.findings().stream()).filter(f -> f.at(Moment.CHECK_IN) != Strictness.NONE);
    }

    /** Those a stay's page lists: not met, or waived. */
    static Stream<Against> worthSaying(List<PetAdmission> pets) {
        return pets.stream()
                .flatMap(p -> p.findings().stream()
                        .filter(f -> !f.isMet() || f.verdict() instanceof Verdict.WaivedUntil)
                        .filter(f -> f.strictness() != Strictness.NONE)
                        .map(f -> new Against(p.pet(), f)));
    }
}
