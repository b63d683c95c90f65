package app.tailtown.search;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.CurrentPlace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one search, for people: with a list that follows the typing, and as a page without it. */
@Controller
class SearchPages {

    static final int LONGEST = 100;

    private final SearchDesk desk;

    SearchPages(SearchDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/search")
    @Requires(Permission.CUSTOMERS_VIEW)
    SearchPage show(@RequestParam(defaultValue = "") @Size(max = LONGEST) String q, HttpServletRequest request) {
        return desk.find(q.strip(), here(request));
    }

    @GetMapping("/search/list")
    @Requires(Permission.CUSTOMERS_VIEW)
    FoundListPage list(@RequestParam(defaultValue = "") @Size(max = LONGEST) String q, HttpServletRequest request) {
        return new FoundListPage(desk.find(q.strip(), here(request)));
    }

    private static @Nullable UUID here(HttpServletRequest request) {
        return CurrentPlace.id(request).orElse(null);
    }
}
