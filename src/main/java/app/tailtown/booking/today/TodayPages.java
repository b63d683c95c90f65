package app.tailtown.booking.today;

import app.tailtown.design.NavItem;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
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

    TodayPages(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/resorts/{resort}/today")
    @Requires(Permission.RESERVATIONS_VIEW)
    TodayPage today(
            @PathVariable UUID resort,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean all) {
        return desk.today(new ResortId(resort), day, all);
    }

    @Bean
    static NavItem todayEntry() {
        return new NavItem(10, "nav.today", "/resorts/{place}/today", "today", "reservations-view", false);
    }
}
