package app.tailtown.booking.paper;

import app.tailtown.booking.today.DayList;
import app.tailtown.booking.today.Sheet;
import app.tailtown.booking.today.SheetLine;
import app.tailtown.care.KennelCare.OfStay;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Words;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Puts together what is printed. */
@Service
class PaperDesk {

    private final KennelCards cards;
    private final PaperRules papers;
    private final Clock clock;

    PaperDesk(KennelCards cards, PaperRules papers, Clock clock) {
        this.papers = papers;
        this.cards = cards;
        this.clock = clock;
    }

    /** The cards of all who come to one stay. */
    PaperPage ofStay(UUID stay, String size) {
        var resort = cards.resort(stay);
        return page(resort, cards.of(stay, resort.today(clock)), size);
    }

    /** The cards of all who come to one of these stays. */
    PaperPage ofStays(ResortId at, List<UUID> stays, String size) {
        var resort = cards.resort(at);
        return page(resort, cards.of(at, stays, resort.today(clock)), size);
    }

    private PaperPage page(Resort resort, List<KennelCard> all, String size) {
        var today = resort.today(clock);
        var now = LocalTime.ofInstant(clock.instant(), resort.zone());
        return new PaperPage(resort, today, today, now, "", List.of(), all, papers.size(resort, size));
    }

    /** The cards of all who stand on one list of a day. */
    PaperPage cards(DayList day, Sheet sheet, String size) {
        return page(day, List.of(), cards.of(guests(day.of(sheet).stream()), day.day(), day.today()), size);
    }

    PaperPage sheet(DayList day, Sheet sheet, String size, Words words) {
        return page(day, List.of(part(day, sheet, words)), List.of(), size);
    }

    PaperPage daySheet(DayList day, String size, Words words) {
        return page(day, List.of(daySheet(day, words)), List.of(), size);
    }

    /** All that a day needs when nothing but paper is left: its sheet, each list, and the cards of all who come and of all who are here. */
    PaperPage pack(DayList day, Words words) {
        var lists = Stream.of(Sheet.values()).map(s -> part(day, s, words)).filter(p -> !p.isEmpty());
        var guests = guests(Stream.concat(day.of(Sheet.ARRIVALS).stream(), day.of(Sheet.IN_HOUSE).stream()));
        return page(
                day,
                Stream.concat(Stream.of(daySheet(day, words)), lists).toList(),
                cards.of(guests, day.day(), day.today()),
                "");
    }

    private PaperPage page(DayList day, List<SheetPart> parts, List<KennelCard> cards, String size) {
        var paper = papers.size(day.resort(), size);
        return new PaperPage(day.resort(), day.day(), day.today(), day.now(), day.lead(), parts, cards, paper);
    }

    private static SheetPart part(DayList day, Sheet sheet, Words words) {
        var groups = sheet.areas(day.of(sheet)).entrySet().stream()
                .map(e -> new SheetPart.Group(e.getKey(), e.getValue()))
                .toList();
        return new SheetPart(words.text("sheet." + sheet.code()), groups, sheet.showsUntil(), List.of(), List.of());
    }

    private SheetPart daySheet(DayList day, Words words) {
        var groups = Stream.of(Sheet.ARRIVALS, Sheet.DEPARTURES, Sheet.CAMP)
                .filter(s -> !day.of(s).isEmpty())
                .map(s -> new SheetPart.Group(words.text("sheet." + s.code()), day.of(s)))
                .toList();
        return new SheetPart(words.text("sheet.day-sheet"), groups, true, medicines(day), day.tasks());
    }

    /** Of all who are here or come. */
    private List<SheetPart.Medicine> medicines(DayList day) {
        var lines = Stream.concat(day.of(Sheet.IN_HOUSE).stream(), day.of(Sheet.ARRIVALS).stream())
                .toList();
        var said = cards.said(guests(lines.stream()));
        return lines.stream()
                .flatMap(line -> guest(line)
                        .flatMap(g -> Optional.ofNullable(said.get(g)))
                        .map(s -> s.instructions().medication())
                        .filter(m -> !m.isEmpty())
                        .map(m -> new SheetPart.Medicine(line.pet(), line.family(), line.place(), m))
                        .stream())
                .distinct()
                .toList();
    }

    private static List<OfStay> guests(Stream<SheetLine> lines) {
        return lines.flatMap(l -> guest(l).stream()).distinct().toList();
    }

    private static Optional<OfStay> guest(SheetLine line) {
        return Optional.ofNullable(line.stay()).map(stay -> new OfStay(stay.value(), line.petId()));
    }
}
