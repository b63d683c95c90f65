package app.tailtown.booking;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two stays exchange suites: whoever sleeps in the one goes to the other.
 *
 * @param suiteId where pets of this stay sleep
 * @param withSuiteId where pets of the other stay sleep
 * @param withId the other stay; whoever has that suite first when left out
 * @param from the first night in the new suites; the first that is still to come when left out
 */
public record SwapSuites(
        @NotNull UUID suiteId,
        @NotNull UUID withSuiteId,
        @Nullable UUID withId,
        @Nullable LocalDate from) {}
