package app.tailtown.booking;

import app.tailtown.platform.FieldsRefused;
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
        return page.with(after(page), ways(page), elsewhere(page));
    }

    /** In a transaction of its own, which a refusal ends: while dates are being typed there is often no price. */
    private @Nullable Quote after(ChangeStayPage page) {
        if (page.form().ask().isEmpty()) return null;
        try {
            return price.of(page.reservation().id(), page.form().wish()).orElse(null);
        } catch (Refused | FieldsRefused e) {
            // Said when it is saved, with the ways out; until then there is no price.
            return null;
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
