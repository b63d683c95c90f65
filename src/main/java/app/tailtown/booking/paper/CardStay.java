package app.tailtown.booking.paper;

import app.tailtown.customers.PetId;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Phones;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stay as its cards show it.
 *
 * @param household as one says it: "Dana Whitfield"
 * @param people of the household, the first of them is the customer
 * @param pets who comes, without those that were given up
 */
record CardStay(
        UUID id,
        ResortId resort,
        String number,
        String household,
        String service,
        LocalDate arrives,
        LocalDate departs,
        @Nullable LocalTime dropOff,
        @Nullable LocalTime pickUp,
        ZoneId zone,
        List<Contact> people,
        List<Guest> pets,
        List<Place> places) {

    /** @param phones as they were written, best first */
    record Contact(String name, List<String> phones, boolean mayPickUp, boolean emergency) {

        /** What they are called for, as a key of words. */
        String role() {
            if (!emergency) return "card.picks-up";
            return mayPickUp ? "card.picks-up-and-emergency" : "card.emergency";
        }

        /** The name, and each phone on a line of its own. */
        String said() {
            return phones.isEmpty()
                    ? name
                    : name + "\n" + phones.stream().map(Phones::shown).collect(Collectors.joining("\n"));
        }
    }

    /**
     * One of them.
     *
     * @param clinic that vaccinated it last; null where nobody said
     * @param addOns what it gets beside its stay, by day
     */
    record Guest(
            PetId petId,
            String name,
            LocalDate arrives,
            LocalDate departs,
            @Nullable Clinic clinic,
            List<Gift> addOns) {}

    record Clinic(String name, String phone, String place) {

        String said() {
            return java.util.stream.Stream.of(name, place, Phones.shown(phone))
                    .filter(s -> !s.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    record Gift(String name, int quantity, LocalDate day) {}

    /** @param suite null for nights that were displaced */
    record Place(@Nullable String suite, List<PetId> pets, LocalDate from, LocalDate until) {

        boolean isOn(LocalDate night) {
            return !from.isAfter(night) && until.isAfter(night);
        }
    }

    /** Where one of them sleeps in the night of a day, else in the first night that is left of it; empty while it has no suite. */
    String suiteOf(PetId pet, LocalDate day) {
        var own = places.stream().filter(p -> p.pets().contains(pet)).toList();
        return own.stream()
                .filter(p -> p.isOn(day))
                .findFirst()
                .or(() -> own.stream().filter(p -> p.until().isAfter(day)).findFirst())
                .or(() -> own.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(own.getLast()))
                .map(p -> Objects.requireNonNullElse(p.suite(), ""))
                .orElse("");
    }

    /** Who of its family is here as well. */
    String companions(PetId pet) {
        return pets.stream()
                .filter(p -> !p.petId().equals(pet))
                .map(Guest::name)
                .collect(Collectors.joining(", "));
    }
}
