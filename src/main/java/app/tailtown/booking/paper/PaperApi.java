package app.tailtown.booking.paper;

import app.tailtown.booking.paper.PaperPages.Asked;
import app.tailtown.booking.today.DayList;
import app.tailtown.booking.today.DayLists;
import app.tailtown.booking.today.Sheet;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.paper.Press;
import app.tailtown.platform.Words;
import app.tailtown.web.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Kennel cards and the lists of a day as PDF, for programs: in the language they accept. */
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.RESERVATIONS_VIEW)
class PaperApi {

    private final PaperDesk desk;
    private final DayLists days;
    private final Press press;
    private final Languages languages;

    PaperApi(PaperDesk desk, DayLists days, Press press, Languages languages) {
        this.desk = desk;
        this.days = days;
        this.press = press;
        this.languages = languages;
    }

    /** The cards of all who come to one stay. */
    @GetMapping(path = "/reservations/{id}/kennel-cards", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> ofStay(@PathVariable UUID id, @ParameterObject Asked asked, HttpServletRequest request) {
        return press.print(desk.ofStay(id, asked.size()), languages.accepted(request))
                .shown("kennel-cards");
    }

    /** The cards of all who come on a day, or are here. */
    @GetMapping(path = "/resorts/{resort}/paper/kennel-cards", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> cards(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "in-house") @Pattern(regexp = "in-house|arrivals") String list,
            @ParameterObject Asked asked,
            HttpServletRequest request) {
        var words = languages.accepted(request);
        var day = day(resort, asked, words);
        return press.print(desk.cards(day, Sheet.of(list), asked.size()), words).shown("kennel-cards-" + day.day());
    }

    /** All of a day at once. */
    @GetMapping(path = "/resorts/{resort}/paper/day-sheet", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> daySheet(
            @PathVariable UUID resort, @ParameterObject Asked asked, HttpServletRequest request) {
        var words = languages.accepted(request);
        var day = day(resort, asked, words);
        return press.print(desk.daySheet(day, asked.size(), words), words).shown("day-sheet-" + day.day());
    }

    @GetMapping(path = "/resorts/{resort}/paper/arrivals", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> arrivals(
            @PathVariable UUID resort, @ParameterObject Asked asked, HttpServletRequest request) {
        return sheet(resort, Sheet.ARRIVALS, asked, request);
    }

    @GetMapping(path = "/resorts/{resort}/paper/in-house", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> inHouse(
            @PathVariable UUID resort, @ParameterObject Asked asked, HttpServletRequest request) {
        return sheet(resort, Sheet.IN_HOUSE, asked, request);
    }

    @GetMapping(path = "/resorts/{resort}/paper/departures", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> departures(
            @PathVariable UUID resort, @ParameterObject Asked asked, HttpServletRequest request) {
        return sheet(resort, Sheet.DEPARTURES, asked, request);
    }

    private ResponseEntity<byte[]> sheet(UUID resort, Sheet sheet, Asked asked, HttpServletRequest request) {
        var words = languages.accepted(request);
        var day = day(resort, asked, words);
        return press.print(desk.sheet(day, sheet, asked.size(), words), words).shown(sheet.code() + "-" + day.day());
    }

    private DayList day(UUID resort, Asked asked, Words words) {
        return days.of(new ResortId(resort), asked.day(), asked.service(), asked.area(), words);
    }
}
