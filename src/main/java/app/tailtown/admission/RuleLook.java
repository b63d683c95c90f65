package app.tailtown.admission;

import app.tailtown.catalog.Moment;
import app.tailtown.catalog.Strictness;
import app.tailtown.design.Badge;
import app.tailtown.design.Option;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a rule about pets looks in its list, and what its form lets one choose, whatever the rule is about. */
public final class RuleLook {

    private RuleLook() {}

    public static Badge strictness(Strictness strictness, Ui ui) {
        var tone = switch (strictness) {
            case REFUSE -> Tone.GOOD;
            case ASK, WARN -> Tone.PENDING;
            case NONE -> Tone.PLAIN;
        };
        return new Badge(tone, ui.t("requirement.strictness." + strictness.code()), null);
    }

    /** The day it began or begins, or that it always held. */
    public static String from(@Nullable LocalDate from, Ui ui) {
        return from == null ? ui.t("requirement.always") : ui.words().date(from);
    }

    public static List<Option> strictnesses(Ui ui) {
        return Stream.of("refuse", "ask", "warn", "none")
                .map(s -> Option.of(s, ui.t("requirement.strictness." + s))
                        .note(ui.t("requirement.strictness." + s + ".note")))
                .toList();
    }

    public static List<Option> moments(Ui ui) {
        return Stream.of(Moment.values())
                .map(m -> Option.of(m.code(), ui.t("rule.enforced." + m.code())))
                .toList();
    }
}
