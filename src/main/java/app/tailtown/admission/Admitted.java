package app.tailtown.admission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pets may come in spite of.
 *
 * @param acknowledged what somebody said yes to
 * @param waived what somebody gave a waiver for just now, through {@code until}, for a {@code reason}
 */
public record Admitted(
        List<Against> acknowledged,
        List<Against> waived,
        @Nullable LocalDate until,
        String reason) {}
