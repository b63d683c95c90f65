package app.tailtown.booking.paper;

import app.tailtown.booking.today.DayList;
import app.tailtown.booking.today.DayLists;
import app.tailtown.booking.today.Sheet;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.paper.Press;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Words;
import app.tailtown.web.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Kennel cards and the lists of a day as PDF, in the language of whoever prints them. */
@Controller
class PaperPages {

    /** The list that is all of a day at once. */
    static final String DAY_SHEET = "day-sheet";

    private static final int MOST_STAYS = 30;

    private final PaperDesk desk;
    private final DayLists days;
    private final Press press;
    private final Languages languages;

    PaperPages(PaperDesk desk, DayLists days, Press press, Languages languages) {
        this.desk = desk;
        this.days = days;
        this.press = press;
        this.languages = languages;
    }

    /** Which part of a day is printed, and on which sheets. */
    record Asked(
            @Nullable LocalDate day,
            @Nullable UUID service,
            @Nullable String area,
            @Nullable String paper) {

        String size() {
            return paper == null ? "" : paper;
        }
    }

    @GetMapping("/reservations/{id}/kennel-cards")
    @Requires(Permission.RESERVATIONS_VIEW)
    ResponseEntity<byte[]> ofStay(@PathVariable UUID id, Asked asked, HttpServletRequest request) {
        var page = desk.ofStay(id, asked.size());
        return press.print(page, languages.of(request)).shown("kennel-cards");
    }

    /** Of the stays that are selected on the board. */
    @GetMapping("/resorts/{resort}/kennel-cards")
    @Requires(Permission.RESERVATIONS_VIEW)
    ResponseEntity<byte[]> ofStays(
            @PathVariable UUID resort, @RequestParam List<UUID> stays, Asked asked, HttpServletRequest request) {
        if (stays.isEmpty() || stays.size() > MOST_STAYS) throw new NotFound();
        var page = desk.ofStays(new ResortId(resort), stays, asked.size());
        return press.print(page, languages.of(request)).shown("kennel-cards");
    }

    @GetMapping("/resorts/{resort}/today/kennel-cards")
    @Requires(Permission.RESERVATIONS_VIEW)
    ResponseEntity<byte[]> cards(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "in-house") String list,
            Asked asked,
            HttpServletRequest request) {
        var sheet = Sheet.of(list);
        if (sheet != Sheet.IN_HOUSE && sheet != Sheet.ARRIVALS) throw new NotFound();
        var words = languages.of(request);
        var day = day(resort, asked, words);
        return press.print(desk.cards(day, sheet, asked.size()), words).shown("kennel-cards-" + day.day());
    }

    @GetMapping("/resorts/{resort}/today/pdf")
    @Requires(Permission.RESERVATIONS_VIEW)
    ResponseEntity<byte[]> lists(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = DAY_SHEET) String list,
            Asked asked,
            HttpServletRequest request) {
        var words = languages.of(request);
        var sheet = list.equals(DAY_SHEET) ? null : Sheet.of(list);
        var day = day(resort, asked, words);
        var page =
                sheet == null ? desk.daySheet(day, asked.size(), words) : desk.sheet(day, sheet, asked.size(), words);
        return press.print(page, words).shown(list + "-" + day.day());
    }

    private DayList day(UUID resort, Asked asked, Words words) {
        return days.of(new ResortId(resort), asked.day(), asked.service(), asked.area(), words);
    }
}
