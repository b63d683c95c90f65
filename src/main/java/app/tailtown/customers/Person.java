package app.tailtown.customers;

import app.tailtown.platform.Names;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a household. The first of it is the customer one speaks of.
 *
 * @param id null for somebody new
 * @param email none is fine
 * @param phones as people write them, best first
 */
public record Person(
        @Nullable UUID id,
        @Size(max = 120) @Pattern(regexp = Names.ONE_LINE) String givenName,
        @Size(max = 120) @Pattern(regexp = Names.ONE_LINE) String familyName,
        @Nullable @Email @Size(min = 3, max = 254) String email,
        List<@Size(min = 3, max = 40) @Pattern(regexp = ".*\\d.*\\d.*\\d.*", message = "{field.phone}") String> phones,
        boolean mayPickUp,
        boolean emergencyContact) {

    public Person {
        givenName = givenName == null ? "" : givenName;
        familyName = familyName == null ? "" : familyName;
        email = email == null || email.isBlank() ? null : email;
        phones = phones == null
                ? List.of()
                : phones.stream().filter(p -> p != null && !p.isBlank()).toList();
    }

    /** The same, to be called in an emergency, at these numbers too. */
    Person calledInAnEmergency(List<String> also) {
        var numbers = Stream.concat(phones.stream(), also.stream()).distinct().toList();
        return new Person(id, givenName, familyName, email, numbers, mayPickUp, true);
    }

    /** As one says it: "Dana Whitfield". */
    public String name() {
        return joined(" ", givenName, familyName);
    }

    /** As one sorts it: "Whitfield, Dana". */
    String sortName() {
        return joined(", ", familyName, givenName);
    }

    /** Nothing was filled in: an empty row of the form. */
    boolean isBlank() {
        return name().isEmpty() && email == null && phones.isEmpty();
    }

    private static String joined(String between, String first, String second) {
        return Stream.of(first, second).filter(n -> !n.isBlank()).collect(Collectors.joining(between));
    }
}
