package app.tailtown.watch;

import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.identity.StaffMember;
import app.tailtown.jobs.QuarterHourlyJob;
import app.tailtown.outbox.PersonalMail;
import app.tailtown.outbox.PersonalMail.Letter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes to the owners of a company each Monday morning of its first resort what happened the week before. */
@Component
class TellOwners implements QuarterHourlyJob {

    private static final Logger LOG = LoggerFactory.getLogger(TellOwners.class);

    private final PersonalMail mail;
    private final Staff staff;
    private final Letters letters;
    private final LetterWishes wishes;
    private final LetterText text;
    private final House house;
    private final Clock clock;

    TellOwners(
            PersonalMail mail,
            Staff staff,
            Letters letters,
            LetterWishes wishes,
            LetterText text,
            House house,
            Clock clock) {
        this.mail = mail;
        this.staff = staff;
        this.letters = letters;
        this.wishes = wishes;
        this.text = text;
        this.house = house;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tell-owners";
    }

    /** Where no mail leaves the installation none is written: it would all go out on the day somebody sets a server. */
    @Override
    public void run() {
        if (!mail.isSet()) return;
        var zone = house.zone();
        var owners = owners();
        Week.toTell(clock.instant(), zone)
                .filter(week -> house.since().isBefore(week.until()))
                .ifPresent(week -> owners.values().stream()
                        .filter(o -> wishes.isWanted(o.id()))
                        .forEach(o -> letters.open(o.id(), week.monday())));
        for (var due : letters.claim()) send(due, owners, zone);
    }

    private Map<UUID, StaffMember> owners() {
        return staff.list().stream()
                .filter(StaffMember::isActive)
                .filter(m ->
                        m.grants().stream().anyMatch(g -> g.role().equals(Role.OWNER.code()) && g.resort() == null))
                .collect(Collectors.toMap(StaffMember::id, Function.identity()));
    }

    private void send(Letters.Due due, Map<UUID, StaffMember> owners, ZoneId zone) {
        var owner = owners.get(due.staffId());
        if (owner == null || !wishes.isWanted(owner.id())) {
            letters.drop(due);
            return;
        }
        var tried = mail.send(letter(due, owner, new Week(due.week(), zone)));
        if (tried.sent() != PersonalMail.Sent.ACCEPTED)
            LOG.warn("Weekly letter {} was not sent: {}", due.id(), tried.said());
        letters.ended(due, tried);
    }

    private Letter letter(Letters.Due due, StaffMember owner, Week week) {
        var words = house.words(owner.language());
        return new Letter(
                due.id(),
                owner.name(),
                owner.email(),
                owner.language(),
                words.text("watch.letter.subject", house.name(), words.date(week.monday())),
                text.of(week, owner.name(), house.name(), house.link(EventsPage.PATH), words));
    }
}
