package app.tailtown.booking.paper;

import app.tailtown.booking.today.SheetLine;
import app.tailtown.design.Warning;
import app.tailtown.organizations.Resort;
import app.tailtown.paper.Drawings;
import app.tailtown.paper.Letters;
import app.tailtown.paper.PaperSize;
import app.tailtown.paper.PrintedPage;
import app.tailtown.platform.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is printed at once: lists, cards, or both.
 *
 * @param day it is of; {@code today} and {@code now} are when it is printed, local to the resort
 * @param lead how the day is, in words; empty for cards alone
 */
record PaperPage(
        Resort resort,
        LocalDate day,
        LocalDate today,
        LocalTime now,
        String lead,
        List<SheetPart> parts,
        List<KennelCard> cards,
        PaperSize size)
        implements PrintedPage {

    @Override
    public String foot(Words words) {
        return place() + " · " + printed(words);
    }

    /** "Cedar Creek, Des Moines". */
    String place() {
        return Stream.of(resort.name(), resort.city()).filter(s -> !s.isBlank()).collect(Collectors.joining(", "));
    }

    String printed(Words words) {
        var at = words.day(today, today) + ", " + words.time(now);
        return words.text("paper.printed", at);
    }

    static String icon(Warning warning) {
        return Drawings.icon(warning.icon(), warning.stop());
    }

    static String said(Warning warning) {
        return warning.note() == null ? warning.word() : warning.word() + ": " + warning.note();
    }

    /** Whether a list is written in letters that can be printed. */
    boolean isWhole(SheetPart part) {
        return Stream.concat(
                        part.groups().stream().flatMap(g -> g.lines().stream()).flatMap(PaperPage::letters),
                        part.medicines().stream().flatMap(m -> Stream.of(m.pet(), m.family(), m.place(), m.text())))
                .allMatch(Letters::areKnown);
    }

    private static Stream<String> letters(SheetLine line) {
        return Stream.concat(
                Stream.of(line.pet(), line.family(), line.place(), line.phone()),
                line.warnings().stream().map(PaperPage::said));
    }
}
