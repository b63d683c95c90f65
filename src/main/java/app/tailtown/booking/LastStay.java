package app.tailtown.booking;

import app.tailtown.design.Option;
import app.tailtown.design.Ui;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a household had when its pets were last at a resort: what it most likely wants again.
 *
 * @param suite "A3", in which the stay began; empty when it had lost it
 * @param addOns what each of them had beside it, as it was not taken away; what one of them alone had is not for all
 * @param typeOfEach in which type each of them slept first; all in one, or a cat apart from the dogs
 */
record LastStay(
        ReservationId id,
        String number,
        LocalDate arrives,
        LocalDate departs,
        UUID serviceId,
        UUID suiteTypeId,
        String suiteType,
        @Nullable UUID suiteId,
        String suite,
        @Nullable LocalTime dropOff,
        @Nullable LocalTime pickUp,
        List<UUID> addOns,
        Map<UUID, UUID> typeOfEach) {

    /** "Last time Mon 4 May – Fri 8 May: Luxury Suite A3". */
    String said(LocalDate today, Ui ui) {
        return ui.t("booking.last", ui.words().day(arrives, today), ui.words().day(departs, today), suiteType, suite);
    }

    /** As fields of the form for those who come now; its suite while it is to be had. Who slept in types of their own does so again. */
    Map<String, String> again(List<Offers.Offer> offers, List<UUID> pets) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("serviceId", serviceId.toString());
        var types = ofTheirOwn(pets);
        if (types.isEmpty()) {
            fields.put("suiteTypeId", suiteTypeId.toString());
            if (suiteId != null && isFree(offers)) fields.put("suiteId", suiteId.toString());
        } else {
            fields.put("apart", "true");
            for (var i = 0; i < pets.size(); i++) {
                fields.put("each[" + i + "].petId", pets.get(i).toString());
                fields.put("each[" + i + "].suiteTypeId", String.valueOf(types.getOrDefault(pets.get(i), suiteTypeId)));
            }
        }
        if (dropOff != null) fields.put("dropOff", dropOff.toString());
        if (pickUp != null) fields.put("pickUp", pickUp.toString());
        fields.put("addOnIds", addOns.stream().map(UUID::toString).collect(Collectors.joining(",")));
        return fields;
    }

    /** Of those who come, the type that each had; empty when it was the same for all. */
    private Map<UUID, UUID> ofTheirOwn(List<UUID> pets) {
        var types = new LinkedHashMap<UUID, UUID>();
        pets.forEach(p -> types.put(p, typeOfEach.getOrDefault(p, suiteTypeId)));
        return types.values().stream().distinct().count() > 1 ? types : Map.of();
    }

    private boolean isFree(List<Offers.Offer> offers) {
        return offers.stream()
                .filter(o -> o.suiteTypeId().equals(suiteTypeId))
                .flatMap(o -> o.suitesFree().stream())
                .anyMatch(s -> s.id().value().equals(suiteId));
    }

    /** Free suites with its own marked and first. */
    List<Option> first(List<Option> suites, Ui ui) {
        var had = suiteId == null ? "" : suiteId.toString();
        return suites.stream()
                .sorted(Comparator.comparing(o -> !o.value().equals(had)))
                .map(o -> o.value().equals(had) ? Option.of(had, ui.t("booking.suite.had", o.label())) : o)
                .toList();
    }
}
