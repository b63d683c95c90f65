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
import org.springframework.stereotype.Component;

/** Tells Today who got a day of camp for which they waited and has not heard of it. */
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
        return views.toTell(new ResortId(resort), MOST).stream()
                .map(w -> toTell(w, words, "/resorts/" + resort + "/today"))
                .toList();
    }

    /** {@code back}: where one is once they were told. */
    private static Need toTell(CampWish wish, Words words, String back) {
        var phone = Phones.shown(wish.phone());
        var mayTell =
                CurrentVisit.may(Permission.RESERVATIONS_EDIT, wish.resortId().value());
        return new Need(
                Icon.STAR,
                false,
                words.text("camp.wait.got", wish.names(), words.date(wish.day())),
                phone.isEmpty() ? wish.customer() : wish.customer() + " · " + phone,
                mayTell
                        ? Action.post(words.text("camp.wait.tell"), wish.path() + "/told", Map.of("to", back))
                                .named(words.text("camp.wait.tell") + ": " + wish.names())
                        : null);
    }
}
