package app.tailtown.daycare.pages;

import app.tailtown.daycare.places.Places;
import app.tailtown.design.Ui;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The days of some weeks to choose from: which can be had, and which can be waited for. */
record ShownDays(LocalDate today, CampEnquiry enquiry, NewCampPage.Answer answer) {

    List<String> weekdays(Ui ui) {
        return Arrays.stream(DayOfWeek.values())
                .map(d -> NewCampPage.name(d, ui))
                .toList();
    }

    /** The days shown, a week after the other. */
    List<LocalDate> shown() {
        return IntStream.range(0, 7 * CampEnquiry.WEEKS)
                .mapToObj(enquiry.weeks()::plusDays)
                .toList();
    }

    /** Chosen, but not among the days shown: they are kept unseen. */
    List<LocalDate> chosenElsewhere() {
        var shown = Set.copyOf(shown());
        return enquiry.days().stream().filter(d -> !shown.contains(d)).toList();
    }

    boolean isChosen(LocalDate day) {
        return enquiry.days().contains(day);
    }

    int free(LocalDate day) {
        return Optional.ofNullable(answer.counts().get(day))
                .map(Places.Count::free)
                .orElse(0);
    }

    /** There is too little room for them; one can wait for it. */
    boolean isFull(LocalDate day) {
        if (day.isBefore(today)) return false;
        var count = answer.counts().get(day);
        var places = count == null || count.capacity() == null ? 0 : count.capacity();
        return places > 0 && free(day) < Math.max(1, answer.chosen().size());
    }

    /** It is over, or closed. */
    boolean isShut(LocalDate day) {
        return day.isBefore(today) || free(day) < Math.max(1, answer.chosen().size()) && !isFull(day);
    }

    /** The days that are booked when it is sent, as far as it can be seen. */
    List<LocalDate> toBook() {
        return enquiry.days().stream().filter(d -> !isFull(d)).toList();
    }

    /** Those for which they begin to wait. */
    int toWaitFor() {
        return enquiry.days().size() - toBook().size();
    }

    /** "Book 2 days", "Book 1 day, wait for 1", "Wait for 2 days". */
    String send(Ui ui) {
        var book = toBook().size();
        var wait = toWaitFor();
        if (wait == 0) return ui.t("camp.book", book);
        return book == 0 ? ui.t("camp.wait.for", wait) : ui.t("camp.wait.book-and", book, wait);
    }

    String note(LocalDate day, Ui ui) {
        if (day.isBefore(today)) return "";
        var count = answer.counts().get(day);
        if (count == null || count.capacity() == null) return ui.t("camp.day.unknown");
        if (count.capacity() == 0) return ui.t("camp.day.closed");
        return ui.t(isFull(day) ? "camp.day.wait" : "camp.day.free", count.free());
    }

    @Nullable
    LocalDate earlier() {
        var before = enquiry.weeks().minusWeeks(CampEnquiry.WEEKS);
        return enquiry.weeks().isAfter(today) ? before.isBefore(today) ? today : before : null;
    }

    LocalDate later() {
        return enquiry.weeks().plusWeeks(CampEnquiry.WEEKS);
    }
}
