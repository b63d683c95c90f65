package app.tailtown.customers;

import java.util.List;

/**
 * A household in a list.
 *
 * @param sortName "Whitfield, Dana"
 * @param phone the first of the first person; empty when there is none
 * @param pets living pets by name
 */
public record CustomerRow(
        CustomerId id,
        String name,
        String sortName,
        String city,
        String phone,
        String email,
        boolean banned,
        List<String> pets) {}
