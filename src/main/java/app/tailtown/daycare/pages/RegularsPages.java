package app.tailtown.daycare.pages;

import app.tailtown.daycare.plans.CampPlan;
import app.tailtown.daycare.plans.RegularOrder;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.platform.Words;
import app.tailtown.web.Languages;
import app.tailtown.web.Spreadsheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who comes every week, for people and as a file for a spreadsheet. */
@Controller
class RegularsPages {

    private final PlanViews views;
    private final Languages languages;

    RegularsPages(PlanViews views, Languages languages) {
        this.views = views;
        this.languages = languages;
    }

    @GetMapping("/resorts/{resort}/day-camp/plans")
    @Requires(Permission.RESERVATIONS_VIEW)
    PlansPage list(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "household") @Pattern(regexp = RegularOrder.CODES) String sort,
            @RequestParam(defaultValue = "") String after) {
        return views.page(new ResortId(resort), q, RegularOrder.of(sort), Cursor.read(after));
    }

    @GetMapping({"/resorts/{resort}/day-camp/plans.csv", "/resorts/{resort}/day-camp/plans.xlsx"})
    @Requires(Permission.RESERVATIONS_VIEW)
    void download(
            @PathVariable UUID resort,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "household") @Pattern(regexp = RegularOrder.CODES) String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var words = languages.of(request);
        Spreadsheet.list(
                request,
                response,
                "camp-regulars",
                head(words),
                from -> views.list(new ResortId(resort), q, RegularOrder.of(sort), from, Slice.OF_A_FILE),
                plan -> cells(plan, words));
    }

    private static Object[] head(Words words) {
        return new Object[] {
            words.text("waitlist.household"),
            words.text("camp.pets"),
            words.text("camp.plan.weekdays"),
            words.text("camp.service"),
            words.text("camp.group"),
            words.text("camp.part"),
            words.text("camp.plan.starts"),
            words.text("camp.plan.ends"),
            words.text("camp.note")
        };
    }

    private static @Nullable Object[] cells(CampPlan plan, Words words) {
        return new @Nullable Object[] {
            plan.customer(),
            PlansPage.names(plan),
            PlansPage.weekdays(plan, words),
            plan.service(),
            plan.group(),
            words.text("camp.part." + plan.part().code()),
            plan.starts(),
            plan.lastDay(),
            plan.note()
        };
    }
}
