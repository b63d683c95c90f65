package app.tailtown.identity;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the first run asks for: the company, its first resort, and whoever owns it.
 *
 * @param token the one-time secret of the link
 * @param timeZone an IANA zone; the resort's days are counted in it
 * @param currency ISO 4217
 */
record FoundCompany(
        @NotBlank String token,
        @NotBlank @Size(max = 120) String company,
        @NotBlank @Size(max = 120) String resort,
        @Size(max = 120) @Nullable String city,
        @NotBlank String timeZone,
        @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Email @Size(max = 254) String email,

        @NotBlank @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST, message = "{field.password-length}")
        String password) {

    FoundCompany {
        currency = currency == null ? "USD" : currency;
    }

    @AssertTrue(message = "{field.time-zone}")
    boolean isSomewhere() {
        return timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone);
    }

    @Override
    public String toString() {
        // Neither the secret nor the password belongs in a log.
        return "FoundCompany[" + company + "]";
    }
}
