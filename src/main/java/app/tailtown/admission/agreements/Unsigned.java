package app.tailtown.admission.agreements;

import app.tailtown.customers.CustomerId;
import app.tailtown.platform.Cursor;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A household that is still to come and has not signed what is in force.
 *
 * @param customer as lists have it: family name first
 * @param comesOn the first day it is to come
 * @param pets those that are to come, by name
 * @param signedNumber the version it signed last; null when it signed none
 * @param signedOn when; null when it signed none
 * @param key what the list is sorted by
 */
public record Unsigned(
        CustomerId customerId,
        String customer,
        String phone,
        String email,
        LocalDate comesOn,
        List<String> pets,
        @Nullable Integer signedNumber,
        @Nullable LocalDate signedOn,
        @JsonIgnore String key) {

    Cursor cursor() {
        return new Cursor(key, customerId.value());
    }
}
