package app.tailtown.booking.today;

import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What nobody has said or asked yet about those who are in a row of Today: one list, whatever it is that is missing. A further kind of thing that can be
 * missing is a further item here.
 */
final class WhatIsMissing {

    private WhatIsMissing() {}

    /** Whether there is nothing to ask when they come: what to feed is known and was confirmed for this stay. */
    static boolean isNothingToAsk(List<DayRow.Pet> pets) {
        return pets.stream().allMatch(p -> p.instructions() > 0 && p.confirmed() == p.instructions());
    }

    /** {@code here}: they have come, so that it can be asked. */
    static List<Badge> of(List<DayRow.Pet> pets, boolean here, Ui ui) {
        var unknown = pets.stream().filter(p -> p.instructions() == 0).toList();
        var unsaid = pets.stream().filter(DayRow.Pet::isMedicationUnsaid).toList();
        var unasked = pets.stream()
                .filter(p -> here && p.isUnasked() && !p.isMedicationUnsaid())
                .toList();
        return Stream.of(
                        item(unknown, pets, "today.missing.care", ui),
                        item(unsaid, pets, "today.missing.medication", ui),
                        item(unasked, pets, "today.missing.care-unconfirmed", ui))
                .flatMap(List::stream)
                .toList();
    }

    /** Of one pet the thing itself; in a family it says of whom. */
    private static List<Badge> item(List<DayRow.Pet> missing, List<DayRow.Pet> all, String key, Ui ui) {
        if (missing.isEmpty()) return List.of();
        var names = missing.stream().map(DayRow.Pet::name).collect(Collectors.joining(", "));
        var label = missing.size() == all.size() ? ui.t(key) : ui.t(key + ".of", names);
        return List.of(new Badge(Tone.MIND, label, Icon.FEED));
    }
}
