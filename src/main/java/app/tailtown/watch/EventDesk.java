package app.tailtown.watch;

import app.tailtown.design.Place;
import app.tailtown.files.MalwareScan;
import app.tailtown.identity.Actors;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Role;
import app.tailtown.identity.Visit;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened, with the names of people and programs. */
@Service
@Transactional(readOnly = true)
class EventDesk {

    private final Events events;
    private final EventNames names;
    private final Actors actors;
    private final LetterWishes wishes;
    private final MalwareScan scan;
    private final Clock clock;

    EventDesk(Events events, EventNames names, Actors actors, LetterWishes wishes, MalwareScan scan, Clock clock) {
        this.events = events;
        this.names = names;
        this.actors = actors;
        this.wishes = wishes;
        this.scan = scan;
        this.clock = clock;
    }

    /** Of the whole company; nothing for whoever may see it at some resorts only. */
    Slice<Event> list(Wanted wanted, Cursor after, int size) {
        var today = LocalDate.ofInstant(clock.instant(), zone());
        return names.of(events.list(wanted.inRange(today), zone(), after, size));
    }

    EventsPage page(Wanted wanted, Cursor after) {
        return new EventsPage(
                wanted,
                list(wanted, after, EventsPage.SIZE),
                after.isStart(),
                actors.list(),
                CurrentVisit.get().mayEverywhere(Permission.AUDIT_VIEW),
                letter(CurrentVisit.get()),
                scan.status(),
                zone());
    }

    private LetterState letter(Visit visit) {
        if (!isOwner(visit)) return LetterState.NO_OWNER;
        return wishes.isWanted(visit.id()) ? LetterState.WANTED : LetterState.UNWANTED;
    }

    static boolean isOwner(Visit visit) {
        return visit.grants().stream().anyMatch(g -> g.role().equals(Role.OWNER.code()) && g.resort() == null);
    }

    /** A day is one of the first resort there is. */
    static ZoneId zone() {
        return CurrentVisit.get().resorts().stream()
                .findFirst()
                .map(Place::zone)
                .orElse(ZoneOffset.UTC);
    }
}
