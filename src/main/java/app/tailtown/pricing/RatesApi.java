package app.tailtown.pricing;

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

/** What nights cost, for programs. */
@RestController
@RequestMapping("/api/v1")
class RatesApi {

    private final RateBook book;
    private final Idempotent idempotent;

    RatesApi(RateBook book, Idempotent idempotent) {
        this.book = book;
        this.idempotent = idempotent;
    }

    @GetMapping("/resorts/{resort}/rates")
    @Requires(Permission.MONEY_VIEW)
    List<SuiteRate> list(@PathVariable UUID resort) {
        return book.list(new ResortId(resort));
    }

    @GetMapping("/rates/{id}")
    @Requires(Permission.MONEY_VIEW)
    SuiteRate find(@PathVariable UUID id) {
        return book.find(id);
    }

    @PostMapping("/resorts/{resort}/rates")
    @Requires(Permission.RATES_EDIT)
    Answered<SuiteRate> set(@PathVariable UUID resort, @Valid @RequestBody SetRate what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var rate = book.set(Ids.next(), new ResortId(resort), what);
            return Answer.created("/api/v1/rates/" + rate.id(), rate, 0);
        });
    }

    @DeleteMapping("/rates/{id}")
    @Requires(Permission.RATES_EDIT)
    Answered<Void> takeBack(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> {
            book.takeBack(id);
            return new Answer<>(204, null, "", 0);
        });
    }
}
