package app.tailtown.board;

import app.tailtown.board.Sight.Part;
import app.tailtown.design.NavItem;
import app.tailtown.housekeeping.SuiteState;
import app.tailtown.housekeeping.Unready;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.lodging.SuiteId;
import app.tailtown.organizations.ResortId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of a resort. */
@Controller
class BoardPages {

    private final BoardDesk desk;
    private final Unready unready;

    BoardPages(BoardDesk desk, Unready unready) {
        this.desk = desk;
        this.unready = unready;
    }

    @GetMapping("/resorts/{resort}/board")
    @Requires(Permission.RESERVATIONS_VIEW)
    BoardPage board(
            @PathVariable UUID resort,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "" + BoardDesk.USUAL_DAYS) @Min(1) @Max(BoardDesk.MOST_DAYS) int days,
            @RequestParam(required = false) @Nullable UUID type,
            @RequestParam(defaultValue = "") @Size(max = 80) String area,
            @RequestParam(required = false) @Nullable UUID service,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletRequest request) {
        var board = desk.look(new ResortId(resort), from, days);
        // How suites are is known of now and of no other day.
        var states = board.shows(board.today()) ? unready.of(board.resort()) : Map.<SuiteId, SuiteState>of();
        return new BoardPage(board, new Look(from, days, type, area, service), states, part(all, request));
    }

    @Bean
    static NavItem boardEntry() {
        return new NavItem(20, "nav.board", "/resorts/{place}/board", "board", "reservations-view", false);
    }

    /** A browser that opens the page draws what is seen and asks for the rest; what renews a part of it wants all. */
    private static Part part(boolean all, HttpServletRequest request) {
        if (request.getHeader("X-Board-Rest") != null) return Part.REST;
        var isNavigation = "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
        return all || !isNavigation ? Part.ALL : Part.FIRST;
    }
}
