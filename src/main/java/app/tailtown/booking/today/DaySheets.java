package app.tailtown.booking.today;

import app.tailtown.design.Warning;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Words;
import app.tailtown.web.Languages;
import app.tailtown.web.Spreadsheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of a day on paper and as files. */
@Controller
@RequestMapping("/resorts/{resort}/today")
class DaySheets {

    private static final List<String> COLUMNS =
            List.of("area", "place", "pet", "family", "number", "phone", "mind", "care", "when", "until");

    private final Desk desk;
    private final Languages languages;

    DaySheets(Desk desk, Languages languages) {
        this.desk = desk;
        this.languages = languages;
    }

    /** Which part of the day the list is of. */
    record Asked(
            @Nullable LocalDate day,
            @Nullable UUID service,
            @Nullable String area) {

        Filter filter() {
            return new Filter(service, area == null ? "" : area);
        }
    }

    @GetMapping("/sheet")
    @Requires(Permission.RESERVATIONS_VIEW)
    DaySheetPage show(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "arrivals") String list,
            Asked asked,
            HttpServletRequest request) {
        var which = Sheet.of(list);
        var words = languages.of(request);
        var day = day(resort, asked, words);
        return new DaySheetPage(day, which, new SheetLines(day, words).of(which));
    }

    /** The same for a spreadsheet. */
    @GetMapping({"/csv", "/xlsx"})
    @Requires(Permission.RESERVATIONS_VIEW)
    void download(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "arrivals") String list,
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var which = Sheet.of(list);
        var words = languages.of(request);
        var day = day(resort, asked, words);
        var lines = new SheetLines(day, words).of(which);
        try (var out = Spreadsheet.begin(request, response, which.code() + "-" + day.day())) {
            out.row(COLUMNS.stream().map(c -> words.text("sheet.column." + c)).toArray());
            for (var line : lines) out.row(cells(line));
        }
    }

    private TodayPage day(UUID resort, Asked asked, Words words) {
        return desk.today(new ResortId(resort), asked.day(), asked.filter(), true, words);
    }

    private static Object[] cells(SheetLine line) {
        return new Object[] {
            line.area(),
            line.place(),
            line.pet(),
            line.family(),
            line.number(),
            line.phone(),
            line.warnings().stream().map(DaySheets::said).collect(Collectors.joining("; ")),
            String.join("; ", line.marks()),
            line.when(),
            line.until()
        };
    }

    private static String said(Warning warning) {
        return Stream.of(warning.word(), warning.note())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(": "));
    }
}
