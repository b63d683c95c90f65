package app.tailtown.customers.merging;

import app.tailtown.customers.Customer;
import app.tailtown.customers.KeepCustomer;
import app.tailtown.customers.Person;
import app.tailtown.platform.FieldsRefused;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What two households are as one. Whoever is in both under one name is one person, with the phones of both. */
record JoinedHousehold(Customer kept, Customer gone) {

    private static final int MOST_NOTES = 4000;
    private static final int MOST_PHONES = 10;

    /** The kept household as it is, said as one says a household. */
    static KeepCustomer card(Customer of) {
        return new KeepCustomer(
                of.people(),
                of.homeResortId(),
                of.language(),
                of.street(),
                of.city(),
                of.region(),
                of.postalCode(),
                of.country(),
                of.notes());
    }

    KeepCustomer by(MergeHouseholds choice) {
        var address = MergeHouseholds.isGone(choice.address()) ? gone : kept;
        return new KeepCustomer(
                people(choice),
                MergeHouseholds.isGone(choice.homeResort()) ? gone.homeResortId() : kept.homeResortId(),
                MergeHouseholds.isGone(choice.language()) ? gone.language() : kept.language(),
                address.street(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country(),
                notes(choice.notes()));
    }

    /** Those of the kept one, whatever they are called, then those who come in new; nobody twice. */
    private List<Person> people(MergeHouseholds choice) {
        var joined = new ArrayList<>(kept.people());
        var first = 0;
        for (var person : gone.people()) {
            var twin = twin(person);
            var at = twin == null ? joined.size() : kept.people().indexOf(twin);
            if (twin == null) joined.add(unknown(person));
            else joined.set(at, join(twin, person, MergeHouseholds.isGone(choice.email())));
            if (person.equals(gone.people().getFirst())) first = at;
        }
        if (MergeHouseholds.isGone(choice.first())) joined.addFirst(joined.remove(first));
        return List.copyOf(joined);
    }

    /** Whoever is in both with two mail addresses: the kept one, then the other. */
    Optional<List<String>> addresses() {
        for (var person : gone.people()) {
            var twin = twin(person);
            var theirs = person.email();
            var ours = twin == null ? null : twin.email();
            if (ours != null && theirs != null && !ours.equalsIgnoreCase(theirs))
                return Optional.of(List.of(ours, theirs));
        }
        return Optional.empty();
    }

    /** The one in the kept household who has the same name. Where a household has two of that name nobody knows which is meant, so it is neither. */
    @Nullable
    Person twin(Person of) {
        var ours = named(kept, of);
        return ours.size() == 1 && named(gone, of).size() == 1 ? ours.getFirst() : null;
    }

    private static List<Person> named(Customer household, Person as) {
        return household.people().stream()
                .filter(p -> plain(p).equals(plain(as)))
                .toList();
    }

    private static Person join(Person one, Person other, boolean emailOfOther) {
        var email = one.email() == null || emailOfOther && other.email() != null ? other.email() : one.email();
        var phones = Stream.concat(one.phones().stream(), other.phones().stream())
                .collect(Collectors.toMap(JoinedHousehold::digits, p -> p, (a, _) -> a, LinkedHashMap::new));
        return new Person(
                one.id(),
                one.givenName(),
                one.familyName(),
                email,
                phones.values().stream().limit(MOST_PHONES).toList(),
                one.mayPickUp() || other.mayPickUp(),
                one.emergencyContact() || other.emergencyContact());
    }

    private static Person unknown(Person p) {
        return new Person(
                null, p.givenName(), p.familyName(), p.email(), p.phones(), p.mayPickUp(), p.emergencyContact());
    }

    private String notes(String side) {
        return both(side, kept.notes(), gone.notes());
    }

    /** Nothing of it is left out: what is too long together is refused. */
    static String both(String side, String kept, String gone) {
        if (side.equals("gone")) return gone;
        if (side.equals("kept") || gone.isBlank() || kept.contains(gone)) return kept;
        var both = kept.isBlank() ? gone : kept + "\n\n" + gone;
        if (both.length() > MOST_NOTES) throw FieldsRefused.field("notes", "too-long-together", MOST_NOTES);
        return both;
    }

    private static String digits(String phone) {
        return phone.replaceAll("\\D", "").replaceFirst("^1(?=\\d{10}$)", "");
    }

    private static String plain(Person person) {
        var plain = Normalizer.normalize(person.name(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}|[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? person.name() : plain;
    }
}
