package app.tailtown.booking.paper;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Which sheets a resort has in its printer.
 *
 * @param size {@code a4} or {@code letter}
 */
record PaperRule(@NotNull @Pattern(regexp = "a4|letter") String size) {}
