package app.tailtown.hours;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stay with a night among these has at least so many nights.
 *
 * @param from the first night, {@code through} the last; the first when it is not said
 * @param suiteTypeId only in suites of this type; all when it is not said
 */
public record SetMinimumStay(
        @NotBlank @Size(max = 80) String name,
        @NotNull LocalDate from,
        @Nullable LocalDate through,
        @NotNull @Min(2) @Max(60) Integer nights,
        @Nullable UUID suiteTypeId) {

    LocalDate last() {
        return through == null ? from : through;
    }
}
