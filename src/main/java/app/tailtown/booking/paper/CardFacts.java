package app.tailtown.booking.paper;

import app.tailtown.care.KennelCare;
import app.tailtown.care.KennelCare.OfStay;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what stands on cards. Five statements, however many there are. */
@Service
@Transactional(readOnly = true)
class CardFacts {

    private final CardRows rows;
    private final PetCards pets;
    private final KennelCare care;
    private final Resorts resorts;

    CardFacts(CardRows rows, PetCards pets, KennelCare care, Resorts resorts) {
        this.rows = rows;
        this.pets = pets;
        this.care = care;
        this.resorts = resorts;
    }

    record Found(Map<UUID, CardStay> stays, Map<PetId, PetCard> pets, Map<OfStay, KennelCare.Said> said) {}

    /** Where a stay is. */
    public Resort resort(UUID stay) {
        return resorts.find(find(stay).resort());
    }

    private CardStay find(UUID stay) {
        return rows.of(List.of(stay)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Those of a stay who are to have a card. */
    public List<OfStay> guests(UUID stay) {
        return find(stay).pets().stream().map(p -> new OfStay(stay, p.petId())).toList();
    }

    /** The same for several stays of one resort, in their order; a stay that is elsewhere or nowhere is not found. */
    public List<OfStay> guests(ResortId resort, List<UUID> stays) {
        var found = rows.of(stays).stream()
                .filter(s -> s.resort().equals(resort))
                .collect(Collectors.toMap(CardStay::id, Function.identity()));
        return stays.stream()
                .distinct()
                .map(id -> Optional.ofNullable(found.get(id)).orElseThrow(NotFound::new))
                .flatMap(s -> s.pets().stream().map(p -> new OfStay(s.id(), p.petId())))
                .toList();
    }

    public Resort resort(ResortId id) {
        return resorts.find(id);
    }

    public Found of(List<OfStay> guests) {
        var stays = rows.of(guests.stream().map(OfStay::reservation).toList());
        return new Found(
                stays.stream().collect(Collectors.toMap(CardStay::id, Function.identity())),
                pets.byIds(guests.stream().map(OfStay::pet).distinct().toList()),
                care.of(guests));
    }

    /** What was said of how these are fed and medicated. */
    public Map<OfStay, KennelCare.Said> said(List<OfStay> guests) {
        return care.of(guests);
    }
}
