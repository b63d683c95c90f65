package app.tailtown.operators;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A company, its first resort, and whoever owns it.
 *
 * @param id made with the form, so that sent twice it is one company
 * @param timeZone an IANA zone; the resort's days are counted in it
 * @param currency ISO 4217
 * @param language of the owner
 */
record AddCompany(
        @NotNull UUID id,
        @NotBlank @Size(max = 120) String company,
        @NotBlank @Size(max = 120) String resort,
        @NotBlank String timeZone,

        @NotBlank @Pattern(regexp = "USD|CAD|MXN|EUR|GBP|AUD|NZD")
        String currency,

        @NotBlank @Size(max = 120) String name,
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull @Pattern(regexp = "en|es") String language) {

    @AssertTrue(message = "{field.time-zone}")
    boolean isSomewhere() {
        return timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone);
    }
}
