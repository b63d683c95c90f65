package app.tailtown.booking.today;

import app.tailtown.design.NavItem;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The day at a resort. */
@Controller
class TodayPages {

    private final Desk desk;
    private final Languages languages;

    TodayPages(Desk desk, Languages languages) {
        this.desk = desk;
        this.languages = languages;
    }

    @GetMapping("/resorts/{resort}/today")
    @Requires(Permission.RESERVATIONS_VIEW)
    TodayPage today(
            @PathVariable UUID resort,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID service,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletRequest request) {
        return desk.today(new ResortId(resort), day, new Filter(service, area), all, languages.of(request));
    }

    @Bean
    static NavItem todayEntry() {
        return new NavItem(10, "nav.today", "/resorts/{place}/today", "today", "reservations-view", false);
    }
}
