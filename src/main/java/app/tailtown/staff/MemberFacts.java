package app.tailtown.staff;

import app.tailtown.design.Ui;
import app.tailtown.identity.SecondFactors;
import app.tailtown.programs.AnsweredFor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked about somebody who works here.
 *
 * @param since when they were added
 * @param has what they prove it with beside a password
 * @param hasPin whether they take turns at shared terminals with one
 * @param programs those they answer for; empty where whoever looks has to do with no programs
 */
record MemberFacts(
        Instant since, SecondFactors.Has has, boolean hasPin, Optional<List<AnsweredFor.Answered>> programs) {

    /** "Yes: a passkey, an app", or that a password is all. */
    String factors(Ui ui) {
        var which = Stream.of(
                        Optional.of("staff.facts.passkeys").filter(_ -> has.passkeys() > 0),
                        Optional.of("staff.facts.app").filter(_ -> has.totp()))
                .flatMap(Optional::stream)
                .map(ui::t)
                .collect(Collectors.joining(", "));
        return which.isEmpty() ? ui.t("staff.facts.no") : ui.t("staff.facts.yes.by", which);
    }

    String pin(Ui ui) {
        return ui.t(hasPin ? "staff.facts.yes" : "staff.facts.no");
    }
}
