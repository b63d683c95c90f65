package app.tailtown.booking;

import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Refusal;
import app.tailtown.platform.Refused;
import app.tailtown.platform.Remedy;
import app.tailtown.pricing.Quote;
import app.tailtown.web.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page together on which a stay is changed: what it could become, what that would cost, and what it can have when it has no suite. */
@Component
class ChangeLook {

    private final ChangeForms forms;
    private final ChangePreview price;
    private final Preview preview;

    ChangeLook(ChangeForms forms, ChangePreview price, Preview preview) {
        this.forms = forms;
        this.price = price;
        this.preview = preview;
    }

    ChangeStayPage of(ReservationId id, Typed typed) {
        var page = forms.of(id, typed);
        return page.with(then(page), ways(page), elsewhere(page));
    }

    /** What it would cost, or why it could not be had; neither while the dates make no sense yet. */
    record Then(@Nullable Quote price, @Nullable Refusal no) {
        static final Then UNKNOWN = new Then(null, null);
    }

    /** In a transaction of its own, which a refusal ends. */
    private Then then(ChangeStayPage page) {
        if (page.form().ask().isEmpty()) return Then.UNKNOWN;
        try {
            return new Then(
                    price.of(page.reservation().id(), page.form().wish()).orElse(null), null);
        } catch (Refused e) {
            return new Then(null, e.refusal());
        } catch (FieldsRefused e) {
            // It is being typed.
            return Then.UNKNOWN;
        }
    }

    /** Nothing while the dates make no sense yet. */
    private List<Preview.Elsewhere> elsewhere(ChangeStayPage page) {
        return page.form()
                .ask()
                .filter(ask -> BookingRules.areThinkable(ask.nights(), page.today()))
                .map(preview::elsewhere)
                .orElse(List.of());
    }

    private List<Remedy> ways(ChangeStayPage page) {
        var ask = page.form().ask();
        if (!page.reservation().isDisplaced(page.today()) || page.typed().problem() != null || page.looked() != null)
            return List.of();
        return ask.isPresent() && BookingRules.areThinkable(ask.get().nights(), page.today())
                ? preview.ways(ask.get(), page.reservation())
                : List.of();
    }
}
