package app.tailtown.daycare.waiting;

import app.tailtown.design.Action;
import app.tailtown.design.DayNeeds;
import app.tailtown.design.Icon;
import app.tailtown.design.Need;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Phones;
import app.tailtown.platform.Words;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells Today who got a day of camp for which they waited and has not heard of it, and for whom there is a place if they are asked. */
@Component
class CampLineToday implements DayNeeds {

    /** More are told on the list. */
    private static final int MOST = 5;

    private final CampWaitViews views;

    CampLineToday(CampWaitViews views) {
        this.views = views;
    }

    @Override
    public List<Need> at(UUID resort, Words words) {
        return views.toSeeTo(new ResortId(resort)).stream()
                .limit(MOST)
                .map(w -> need(w, words))
                .toList();
    }

    private static Need need(CampWish wish, Words words) {
        var phone = Phones.shown(wish.phone());
        var has = wish.state() == CampWishState.TO_TELL;
        return new Need(
                Icon.STAR,
                false,
                words.text(has ? "camp.wait.got" : "camp.wait.ask", wish.names(), words.date(wish.day())),
                phone.isEmpty() ? wish.customer() : wish.customer() + " · " + phone,
                has
                        ? action("camp.wait.tell", wish, "/told", words)
                        : action("camp.wait.book", wish, "/booking", words));
    }

    private static @Nullable Action action(String label, CampWish wish, String what, Words words) {
        var resort = wish.resortId().value();
        if (!CurrentVisit.may(Permission.RESERVATIONS_EDIT, resort)) return null;
        var back = Map.of("to", "/resorts/" + resort + "/today");
        return Action.post(words.text(label), wish.path() + what, back).named(words.text(label) + ": " + wish.names());
    }
}
