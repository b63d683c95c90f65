package app.tailtown.daycare.places;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What day camp costs, for programs. */
@RestController
@RequestMapping("/api/v1")
class CampRatesApi {

    private final CampRateBook book;
    private final Idempotent idempotent;

    CampRatesApi(CampRateBook book, Idempotent idempotent) {
        this.book = book;
        this.idempotent = idempotent;
    }

    @GetMapping("/resorts/{resort}/camp-rates")
    @Requires(Permission.MONEY_VIEW)
    List<CampRate> list(@PathVariable UUID resort) {
        return book.list(new ResortId(resort));
    }

    @GetMapping("/camp-rates/{id}")
    @Requires(Permission.MONEY_VIEW)
    CampRate find(@PathVariable UUID id) {
        return book.find(id);
    }

    @PostMapping("/resorts/{resort}/camp-rates")
    @Requires(Permission.RATES_EDIT)
    Answered<CampRate> set(
            @PathVariable UUID resort, @Valid @RequestBody SetCampRate what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var rate = book.set(Ids.next(), new ResortId(resort), what);
            return Answer.created("/api/v1/camp-rates/" + rate.id(), rate, 0);
        });
    }

    @DeleteMapping("/camp-rates/{id}")
    @Requires(Permission.RATES_EDIT)
    Answered<Void> takeBack(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> {
            book.takeBack(id);
            return new Answer<>(204, null, "", 0);
        });
    }
}
