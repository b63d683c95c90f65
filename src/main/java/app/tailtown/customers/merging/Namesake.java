package app.tailtown.customers.merging;

import app.tailtown.customers.Customer;
import app.tailtown.customers.Pet;
import app.tailtown.customers.PetCard;
import app.tailtown.platform.Phones;
import app.tailtown.platform.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One of two who may be called the same.
 *
 * @param marks what tells it from another, the best first; each may be empty
 * @param addedOn when it was written down
 */
record Namesake(String name, List<String> marks, LocalDate addedOn) {

    static Namesake of(Pair.One one) {
        return new Namesake(one.name(), List.of(String.join(", ", one.pets()), one.more()), one.addedOn());
    }

    static Namesake of(Customer household, List<PetCard> pets) {
        var called = pets.stream().map(PetCard::name).sorted().collect(Collectors.joining(", "));
        var phone = household.people().stream()
                .flatMap(p -> p.phones().stream())
                .findFirst()
                .map(Phones::shown)
                .orElse("");
        var added = LocalDate.ofInstant(household.createdAt(), ZoneOffset.UTC);
        return new Namesake(household.name(), List.of(called, phone), added);
    }

    static Namesake of(Pet pet, LocalDate addedOn) {
        return new Namesake(pet.name(), List.of(pet.customer(), pet.breed()), addedOn);
    }

    /** "Katie Wexler (Luna)" beside another Katie Wexler; of two with different names the name alone. */
    String beside(Namesake other, Words words) {
        var mark = name.equalsIgnoreCase(other.name) ? mark(other, words) : "";
        return mark.isEmpty() ? name : words.text("merge.namesake", name, mark);
    }

    private String mark(Namesake other, Words words) {
        return IntStream.range(0, marks.size())
                .filter(i -> !marks.get(i).equals(other.marks.get(i)))
                .mapToObj(marks::get)
                .filter(m -> !m.isEmpty())
                .findFirst()
                .orElseGet(() -> since(other, words));
    }

    /** The year where that tells them apart; nothing of two that were written down on one day. */
    private String since(Namesake other, Words words) {
        if (addedOn.equals(other.addedOn)) return "";
        var isOfAnotherYear = addedOn.getYear() != other.addedOn.getYear();
        return words.text("merge.since", isOfAnotherYear ? String.valueOf(addedOn.getYear()) : words.date(addedOn));
    }
}
