package app.tailtown.terminals;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** After how many minutes without a press the terminals of a resort are locked. */
record TerminalRule(@NotNull @Min(1) @Max(30) Integer idleMinutes) {

    /** As long as nobody said otherwise. */
    static final TerminalRule USUAL = new TerminalRule(2);
}
