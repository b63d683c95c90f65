package app.tailtown.booking;

import app.tailtown.customers.PetCard;
import app.tailtown.design.Option;
import app.tailtown.design.Ui;
import app.tailtown.platform.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is said of single pets of a family on the booking page: dates, a suite type and a suite of their own. */
record EachRows(NewBookingPage page, Ui ui) {

    /**
     * Those of a family who sleep in one type of their own.
     *
     * @param full whether it has nothing for them together
     */
    record Group(String type, String pets, boolean full) {}

    List<EachRow> rows() {
        var chosen = chosen();
        if (chosen.size() < 2) return List.of();
        return IntStream.range(0, chosen.size())
                .mapToObj(i -> row(i, chosen.get(i)))
                .toList();
    }

    List<Group> groups() {
        var pets = new LinkedHashMap<UUID, List<PetCard>>();
        for (var pet : chosen()) {
            var type = said(pet).map(EachPet::suiteTypeId).orElse(null);
            if (type != null) pets.computeIfAbsent(type, _ -> new ArrayList<>()).add(pet);
        }
        return pets.entrySet().stream()
                .map(e -> group(e.getKey(), e.getValue()))
                .toList();
    }

    private Group group(UUID type, List<PetCard> pets) {
        var first = pets.getFirst().id().value();
        return new Group(
                page.apart().of(first, type).map(ApartByType.Choice::name).orElse(""),
                Names.together(pets.stream().map(PetCard::name).toList()),
                page.apart().full().contains(first));
    }

    private List<PetCard> chosen() {
        return page.answer().pets().stream()
                .filter(p -> page.answer().chosen().contains(p.id().value()))
                .toList();
    }

    private Optional<EachPet> said(PetCard pet) {
        return page.enquiry().each().stream()
                .filter(e -> e.petId().equals(pet.id().value()))
                .findFirst();
    }

    private EachRow row(int number, PetCard pet) {
        var said = said(pet);
        var id = pet.id().value();
        var type = said.map(EachPet::suiteTypeId).orElse(null);
        return new EachRow(
                number,
                id,
                pet.name(),
                BookingWords.said(said.map(EachPet::arrives)),
                BookingWords.said(said.map(EachPet::departs)),
                type == null ? "" : type.toString(),
                page.apart().of(id).stream().map(this::option).toList(),
                type != null && page.apart().full().contains(id),
                BookingWords.said(said.map(EachPet::suiteId)),
                suites(id, type),
                page.typed());
    }

    private Option option(ApartByType.Choice choice) {
        var label = choice.suites().isEmpty() ? ui.t("booking.each.type.full", choice.name()) : choice.name();
        return Option.of(choice.type().toString(), label);
    }

    /** Of its own type those that are free for it; else those of the type that is looked at for the others. */
    private List<Option> suites(UUID pet, @Nullable UUID type) {
        if (type != null)
            return page.apart()
                    .of(pet, type)
                    .map(c -> BookingWords.suites(c.suites()))
                    .orElse(List.of());
        var looked = page.answer().looked();
        return looked == null ? List.of() : BookingWords.suites(looked.suitesForSome());
    }
}
