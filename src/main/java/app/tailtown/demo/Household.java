package app.tailtown.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A customer of the made-up world with people and pets. */
record Household(
        UUID id,
        DemoResort home,
        Instant since,
        String language,
        Address address,
        String notes,
        List<Member> people,
        Optional<Ban> ban,
        List<DemoPet> pets) {

    /** Somebody of the household. */
    record Member(
            UUID id, String given, String family, Optional<String> email, List<Phone> phones, boolean mayPickUp) {}

    record Phone(UUID id, String number) {}

    record Address(String street, String city, String region, String postalCode) {}

    /** Not welcome any more. */
    record Ban(Instant at, String by, String why) {}

    String name() {
        return people.getFirst().given() + " " + people.getFirst().family();
    }

    String sortName() {
        return people.getFirst().family() + ", " + people.getFirst().given();
    }

    /** The pets of one species that come along on a stay of that day; none before the household was a customer. */
    List<DemoPet> guests(String species, LocalDate day) {
        if (ban.isPresent()
                || !day.isAfter(LocalDate.ofInstant(since, ZoneOffset.UTC).plusDays(70))) return List.of();
        return pets.stream()
                .filter(p -> p.canStay() && p.isGrown(day) && p.species().equals(species))
                .collect(Collectors.toList());
    }
}
