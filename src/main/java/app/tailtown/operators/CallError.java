package app.tailtown.operators;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What an operator calls a group of errors. */
record CallError(
        @NotNull @Pattern(regexp = "open|resolved|ignored") String state) {}
