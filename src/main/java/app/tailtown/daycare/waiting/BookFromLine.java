package app.tailtown.daycare.waiting;

import app.tailtown.jobs.MinutelyJob;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Refused;
import app.tailtown.web.InEachLanguage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Books days of camp for those who wait for them, who has waited longest first, as soon as there is room for all of their pets. Each is a transaction of its
 * own: what cannot be booked for one goes to the next, and the reason is kept for whoever asks. Who wants to be asked is passed by.
 */
@Component
class BookFromLine implements MinutelyJob {

    static final String NAME = "book-from-camp-line";

    private static final Logger LOG = LoggerFactory.getLogger(BookFromLine.class);

    private final CampWaitViews views;
    private final CampWaitDesk desk;
    private final InEachLanguage words;
    private final Clock clock;

    BookFromLine(CampWaitViews views, CampWaitDesk desk, InEachLanguage words, Clock clock) {
        this.views = views;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run() {
        var now = clock.instant();
        views.waiting().stream()
                .filter(w -> !w.askFirst() && now.isBefore(w.lastMoment()))
                .collect(Collectors.groupingBy(
                        w -> new Day(w.resortId(), w.day()), LinkedHashMap::new, Collectors.toList()))
                .forEach(this::book);
    }

    private record Day(ResortId resort, LocalDate day) {}

    private void book(Day day, List<CampWish> waiting) {
        var free = views.free(day.resort(), day.day());
        for (var wish : waiting) {
            var left = free.getOrDefault(wish.groupId().value(), 0);
            if (left < wish.pets().size()) continue;
            if (book(wish)) free.put(wish.groupId().value(), left - wish.pets().size());
        }
    }

    /** Those behind are not kept waiting by whatever breaks for one; in a minute it is tried again. */
    private boolean book(CampWish wish) {
        try {
            return tried(wish);
        } catch (RuntimeException e) {
            LOG.error("{} could not be booked from the line", wish.id(), e);
            return false;
        }
    }

    private boolean tried(CampWish wish) {
        try {
            return desk.bookByItself(wish.id());
        } catch (Refused no) {
            desk.passOver(wish, words.title(no.refusal()));
        } catch (FieldsRefused gone) {
            desk.passOver(wish, words.text("camp.wait.gone"));
        }
        return false;
    }
}
