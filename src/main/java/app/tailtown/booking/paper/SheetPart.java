package app.tailtown.booking.paper;

import app.tailtown.booking.today.DayList;
import app.tailtown.booking.today.SheetLine;
import java.util.List;

/**
 * A list on paper, under a heading of its own.
 *
 * @param showsUntil whether it matters until when they stay
 * @param medicines who gets what; {@code tasks} what is to be done beside the stays. Both stand on the sheet of the day alone
 */
record SheetPart(
        String title, List<Group> groups, boolean showsUntil, List<Medicine> medicines, List<DayList.Task> tasks) {

    /** @param title empty where there is one group only */
    record Group(String title, List<SheetLine> lines) {}

    record Medicine(String pet, String family, String place, String text) {}

    boolean isEmpty() {
        return groups.stream().allMatch(g -> g.lines().isEmpty()) && medicines.isEmpty() && tasks.isEmpty();
    }
}
