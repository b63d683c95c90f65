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
 * @param addOns what they had beside it, as it was not taken away
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
        List<UUID> addOns) {

    /** "Last time Mon 4 May – Fri 8 May: Luxury Suite A3". */
    String said(LocalDate today, Ui ui) {
        return ui.t("booking.last", ui.words().day(arrives, today), ui.words().day(departs, today), suiteType, suite);
    }

    /** As fields of the form; its suite while it is to be had. */
    Map<String, String> again(List<Offers.Offer> offers) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("serviceId", serviceId.toString());
        fields.put("suiteTypeId", suiteTypeId.toString());
        if (suiteId != null && isFree(offers)) fields.put("suiteId", suiteId.toString());
        if (dropOff != null) fields.put("dropOff", dropOff.toString());
        if (pickUp != null) fields.put("pickUp", pickUp.toString());
        fields.put("addOnIds", addOns.stream().map(UUID::toString).collect(Collectors.joining(",")));
        return fields;
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
