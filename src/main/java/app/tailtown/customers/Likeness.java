package app.tailtown.customers;

import app.tailtown.web.Typed;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What of a household can be somebody else's too: its phones, addresses and full names, as they were typed. */
record Likeness(List<String> phones, List<String> emails, List<String> names) {

    /** Of the first people only: nobody writes down more of them who is here already. */
    private static final int MOST_PEOPLE = 4;

    private static final int MOST_PHONES = 3;

    static Likeness of(KeepCustomer what) {
        var people = what.people().stream().limit(MOST_PEOPLE).toList();
        return new Likeness(
                people.stream()
                        .flatMap(p -> p.phones().stream().limit(MOST_PHONES))
                        .toList(),
                people.stream().flatMap(p -> Stream.ofNullable(p.email())).toList(),
                people.stream().map(Person::name).toList());
    }

    /** Of a form that is being filled in: what is half typed is looked for as it is. */
    static Likeness of(Typed typed) {
        var rows = IntStream.range(0, Math.min(typed.rows("people"), MOST_PEOPLE))
                .mapToObj(i -> "people[" + i + "].")
                .toList();
        return new Likeness(
                rows.stream()
                        .flatMap(row ->
                                IntStream.range(0, MOST_PHONES).mapToObj(i -> typed.of(row + "phones[" + i + "]")))
                        .filter(p -> !p.isBlank())
                        .toList(),
                rows.stream()
                        .map(row -> typed.of(row + "email"))
                        .filter(e -> !e.isBlank())
                        .toList(),
                rows.stream()
                        .map(row -> (typed.of(row + "givenName") + " " + typed.of(row + "familyName")).strip())
                        .filter(n -> !n.isBlank())
                        .toList());
    }

    boolean isNothing() {
        return phones.isEmpty() && emails.isEmpty() && names.isEmpty();
    }
}
