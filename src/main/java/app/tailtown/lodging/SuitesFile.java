package app.tailtown.lodging;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Weight;
import app.tailtown.platform.Words;
import app.tailtown.web.Languages;
import app.tailtown.web.Spreadsheet;
import app.tailtown.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The suites of a resort as a file for a spreadsheet. */
@Controller
class SuitesFile {

    private final SuiteOverview overview;
    private final Languages languages;

    SuitesFile(SuiteOverview overview, Languages languages) {
        this.overview = overview;
        this.languages = languages;
    }

    @GetMapping({"/resorts/{resort}/suites.csv", "/resorts/{resort}/suites.xlsx"})
    @Requires(Permission.LODGING_VIEW)
    void write(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var words = languages.of(request);
        var page = overview.of(new ResortId(resort), q, Typed.NOTHING);
        try (var out = Spreadsheet.begin(request, response, "suites")) {
            out.row(head(words));
            for (var type : page.types()) {
                for (var suite : type.suites()) out.row(cells(page, suite, words));
            }
        }
    }

    private static Object[] head(Words words) {
        return new Object[] {
            words.text("suite.type"),
            words.text("suite.name"),
            words.text("suite.tonight"),
            words.text("suite.area"),
            words.text("suite.for"),
            words.text("suite.holds"),
            words.text("suite.limit")
        };
    }

    private static @Nullable Object[] cells(SuitesPage page, Suite suite, Words words) {
        var grams = suite.weightLimitGrams();
        return new @Nullable Object[] {
            suite.suiteType(),
            suite.name(),
            page.tonight(suite, words),
            suite.area(),
            page.speciesOf(suite, words),
            suite.maximumPets(),
            grams == null ? null : new Weight(grams).pounds()
        };
    }
}
