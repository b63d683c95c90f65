package app.tailtown.customers;

import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Place;
import app.tailtown.design.Ui;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A household to be filled in.
 *
 * @param customer the one that is changed; absent for a new one
 * @param resorts where they may be at home
 * @param alike who might be meant by a new one
 */
record CustomerFormPage(@Nullable Customer customer, Typed typed, List<Place> resorts, AlikePage alike)
        implements Page {

    private static final int FEWEST_PHONES = 2;
    private static final int EMPTY_ROWS = 2;

    String action() {
        return customer == null ? "/customers" : path();
    }

    String path() {
        return customer == null ? "/customers" : "/customers/" + customer.id().value();
    }

    /** Where one came from to say something of the household, and goes when it is said. */
    String back() {
        return OwnPath.of(typed.of("to"), path());
    }

    String version() {
        return customer == null ? "" : typed.version(customer.version());
    }

    /** The rows to fill in: those that hold something, and enough empty ones that nobody needs a script to add a person. */
    List<PersonRow> people() {
        var filled = IntStream.range(0, typed.rows("people"))
                .mapToObj(i -> "people[" + i + "]")
                .filter(row -> Stream.of("givenName", "familyName", "email", "phones[0]", "phones[1]")
                        .anyMatch(field -> !typed.of(row + "." + field).isEmpty()))
                .toList();
        var rows = Math.max(filled.size() + 1, EMPTY_ROWS);
        return IntStream.range(0, rows)
                .mapToObj(i -> new PersonRow(String.valueOf(i), i < filled.size() ? filled.get(i) : "", typed))
                .toList();
    }

    /** The row a script makes further ones from. */
    PersonRow blank() {
        return new PersonRow("__", "", typed);
    }

    List<Option> homes() {
        return resorts.stream().map(r -> Option.of(r.id().toString(), r.name())).toList();
    }

    List<Option> languages(Ui ui) {
        return Stream.of("en", "es")
                .map(tag -> Option.of(tag, ui.t("customer.language." + tag)))
                .toList();
    }

    /**
     * One row of the form. Rows left empty do not count, so what was typed in the third row may stand in the second now; errors are counted as it stands now.
     *
     * @param index its number in the names of its fields
     * @param from the name of the row that was typed; empty for a new one
     */
    record PersonRow(String index, String from, Typed typed) {

        String name(String field) {
            return "people[" + index + "]." + field;
        }

        String of(String field) {
            return from.isEmpty() ? "" : typed.of(from + "." + field);
        }

        boolean isOn(String field) {
            return !from.isEmpty() && typed.isOn(from + "." + field);
        }

        @Nullable
        String error(String field) {
            return typed.error(name(field));
        }

        List<String> phones() {
            var all = IntStream.range(0, from.isEmpty() ? 0 : typed.rows(from + ".phones"))
                    .mapToObj(i -> of("phones[" + i + "]"))
                    .filter(p -> !p.isEmpty())
                    .toList();
            return IntStream.range(0, Math.max(FEWEST_PHONES, all.size() + (all.size() < FEWEST_PHONES ? 0 : 1)))
                    .mapToObj(i -> i < all.size() ? all.get(i) : "")
                    .toList();
        }
    }

    /** What is kept, as the form shows it. */
    static Typed kept(Customer customer, String to) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("version", customer.version());
        values.put("to", to);
        values.put("homeResortId", customer.homeResortId());
        values.put("language", customer.language());
        values.put("street", customer.street());
        values.put("city", customer.city());
        values.put("region", customer.region());
        values.put("postalCode", customer.postalCode());
        values.put("country", customer.country());
        values.put("notes", customer.notes());
        for (var i = 0; i < customer.people().size(); i++)
            person("people[" + i + "].", customer.people().get(i), values);
        return Typed.of(values);
    }

    private static void person(String row, Person person, Map<String, @Nullable Object> values) {
        values.put(row + "id", person.id());
        values.put(row + "givenName", person.givenName());
        values.put(row + "familyName", person.familyName());
        values.put(row + "email", person.email());
        values.put(row + "mayPickUp", person.mayPickUp());
        values.put(row + "emergencyContact", person.emergencyContact());
        for (var i = 0; i < person.phones().size(); i++) {
            values.put(row + "phones[" + i + "]", person.phones().get(i));
        }
    }
}
