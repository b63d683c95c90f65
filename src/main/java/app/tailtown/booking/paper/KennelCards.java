package app.tailtown.booking.paper;

import app.tailtown.care.KennelCare;
import app.tailtown.care.KennelCare.OfStay;
import app.tailtown.customers.PetFaces;
import app.tailtown.customers.PetId;
import app.tailtown.installation.Installation;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.paper.DataUri;
import app.tailtown.paper.QrCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Makes the cards of animals: what stands on them, their photos, and the codes that open their stays. */
@Service
class KennelCards {

    private final CardFacts facts;
    private final PetFaces faces;
    private final Installation installation;

    KennelCards(CardFacts facts, PetFaces faces, Installation installation) {
        this.facts = facts;
        this.faces = faces;
        this.installation = installation;
    }

    Resort resort(UUID stay) {
        return facts.resort(stay);
    }

    Resort resort(ResortId id) {
        return facts.resort(id);
    }

    List<KennelCard> of(ResortId resort, List<UUID> stays, LocalDate today) {
        return of(facts.guests(resort, stays), today, today);
    }

    List<KennelCard> of(UUID stay, LocalDate today) {
        return of(facts.guests(stay), today, today);
    }

    /** One for each of them, in this order; whoever was taken off its stay meanwhile has none. */
    List<KennelCard> of(List<OfStay> guests, LocalDate day, LocalDate today) {
        var found = facts.of(guests);
        var photos = faces.of(found.pets().keySet());
        var codes = new HashMap<UUID, String>();
        return guests.stream()
                .distinct()
                .flatMap(guest -> card(guest, found, photos, codes, day, today).stream())
                .toList();
    }

    private Optional<KennelCard> card(
            OfStay of,
            CardFacts.Found found,
            Map<PetId, byte[]> photos,
            Map<UUID, String> codes,
            LocalDate day,
            LocalDate today) {
        var stay = found.stays().get(of.reservation());
        var pet = found.pets().get(of.pet());
        if (stay == null || pet == null) return Optional.empty();
        var photo = Optional.ofNullable(photos.get(of.pet())).map(DataUri::jpeg).orElse(null);
        var said = Objects.requireNonNull(found.said().get(of));
        return stay.pets().stream()
                .filter(p -> p.petId().equals(of.pet()))
                .findFirst()
                .map(guest -> new KennelCard(
                        stay, guest, pet, said, day, today, photo, codes.computeIfAbsent(stay.id(), this::code)));
    }

    private String code(UUID stay) {
        return QrCode.of(address(stay));
    }

    /** Absolute: whoever scans it has nothing but a phone. */
    private String address(UUID stay) {
        return installation.http().publicUrl() + "reservations/" + stay;
    }

    Map<OfStay, KennelCare.Said> said(List<OfStay> guests) {
        return facts.said(guests);
    }
}
