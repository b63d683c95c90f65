package app.tailtown.customers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one says of a household, from the form and from JSON alike.
 *
 * @param people the first is the customer one speaks of; rows left empty do not count
 * @param homeResortId where they usually come; they are known at every resort
 * @param language in which we write to them: {@code en} or {@code es}
 * @param country ISO 3166 code of two letters
 */
public record KeepCustomer(
        @Size(max = KeepCustomer.MOST_PEOPLE) List<@Valid Person> people,
        @Nullable UUID homeResortId,
        @Pattern(regexp = "en|es") String language,
        @Size(max = 200) String street,
        @Size(max = 120) String city,
        @Size(max = 60) String region,
        @Size(max = 20) String postalCode,
        @Pattern(regexp = "[A-Z]{2}") String country,
        @Size(max = 4000) String notes) {

    public static final int MOST_PEOPLE = 20;

    public KeepCustomer {
        people = people == null
                ? List.of()
                : people.stream().filter(p -> p != null && !p.isBlank()).toList();
        language = orElse(language, "en");
        street = orElse(street, "");
        city = orElse(city, "");
        region = orElse(region, "");
        postalCode = orElse(postalCode, "");
        country = orElse(country, "US");
        notes = orElse(notes, "");
    }

    @AssertTrue(message = "{field.somebody-with-a-name}")
    @com.fasterxml.jackson.annotation.JsonIgnore
    @io.swagger.v3.oas.annotations.Hidden
    public boolean isNamed() {
        return !people.isEmpty() && people.stream().noneMatch(p -> p.name().isEmpty());
    }

    private static String orElse(@Nullable String given, String otherwise) {
        return given == null || given.isBlank() ? otherwise : given;
    }
}
