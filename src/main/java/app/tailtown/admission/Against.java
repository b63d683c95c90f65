package app.tailtown.admission;

import app.tailtown.platform.Spoken;
import app.tailtown.platform.Words;

/**
 * What stands against a pet.
 *
 * @param pet its name
 */
public record Against(String pet, Finding finding) implements Spoken {

    /** Whether other days of the same stay could mend it: it is only too late, too early or too short for these. */
    public boolean dependsOnDays() {
        var verdict = finding.verdict();
        return verdict instanceof Verdict.LapsesOn
                || verdict instanceof Verdict.TooRecent
                || verdict instanceof Verdict.TooYoung
                || verdict instanceof Verdict.EvaluationTooOld;
    }

    @Override
    public String in(Words words) {
        return words.text(
                "against." + finding.verdict().code(),
                pet,
                finding.about().in(words),
                words.say(finding.verdict().fact()));
    }
}
