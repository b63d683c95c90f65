package app.tailtown.booking.today;

import app.tailtown.organizations.Resort;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * A day at a resort as lists, with the same animals in them as Today shows.
 *
 * @param today the local date it is there now, {@code now} the time
 * @param lead how full its night is, when it is open, and which part of it is looked at, in words
 * @param sheets the lines of each list
 * @param tasks what is to be done beside the stays
 */
public record DayList(
        Resort resort,
        LocalDate day,
        LocalDate today,
        LocalTime now,
        String lead,
        Map<Sheet, List<SheetLine>> sheets,
        List<Task> tasks) {

    /**
     * Something that a pet gets on this day.
     *
     * @param who with its suite
     */
    public record Task(String what, String who, boolean done) {}

    public List<SheetLine> of(Sheet sheet) {
        return sheets.getOrDefault(sheet, List.of());
    }
}
