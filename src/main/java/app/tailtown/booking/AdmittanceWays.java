package app.tailtown.booking;

import app.tailtown.admission.Against;
import app.tailtown.admission.Verdict;
import app.tailtown.customers.PetId;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a wished stay could be instead when something stands against some of its pets: shorter, or without them. */
record AdmittanceWays(LodgingWish wish, List<Coming> coming) {

    List<Remedy> fromBooking(List<Against> against) {
        return Stream.of(beforeTheLapse(against), withoutThem(against))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Leaves while everything still holds, when that is all there is against it and nobody has days of its own. */
    private Optional<Remedy> beforeTheLapse(List<Against> against) {
        var ends = new ArrayList<LocalDate>();
        for (var one : against) {
            if (!(one.finding().verdict() instanceof Verdict.LapsesOn lapse)) return Optional.empty();
            ends.add(lapse.lastDay());
        }
        var last = ends.stream().min(Comparator.naturalOrder()).orElseThrow();
        var hasOwnDays = wish.each().stream().anyMatch(e -> e.arrives() != null || e.departs() != null);
        return hasOwnDays || !last.isAfter(wish.arrives())
                ? Optional.empty()
                : Optional.of(Remedy.change("depart-on", List.of(last), Map.of("departs", last.toString())));
    }

    private Optional<Remedy> withoutThem(List<Against> against) {
        var all = coming.stream().map(Coming::pet).toList();
        var others = others(all, against);
        if (others.isEmpty()) return Optional.empty();
        var change = new LinkedHashMap<String, String>();
        change.put("petIds", others.stream().map(p -> p.value().toString()).collect(Collectors.joining(",")));
        for (var i = 0; i < wish.each().size(); i++) {
            if (others.contains(new PetId(wish.each().get(i).petId()))) continue;
            for (var field : List.of("arrives", "departs", "suiteId", "suiteTypeId")) {
                change.put("each[" + i + "]." + field, "");
            }
        }
        var names = against.stream().map(Against::pet).distinct().collect(Collectors.joining(", "));
        return Optional.of(Remedy.change("without-pet", List.of(names), change));
    }

    /** Those against whom nothing stands. */
    static List<PetId> others(List<PetId> pets, List<Against> against) {
        var stopped = against.stream().map(a -> a.finding().petId()).toList();
        return pets.stream().filter(p -> !stopped.contains(p)).toList();
    }
}
