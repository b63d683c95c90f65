package app.tailtown.booking.confirmations;

import app.tailtown.admission.Against;
import app.tailtown.booking.Reservation;
import app.tailtown.booking.ReservationId;
import app.tailtown.booking.StaysToTell;
import app.tailtown.catalog.Moment;
import app.tailtown.catalog.Strictness;
import app.tailtown.customers.Households;
import app.tailtown.customers.Households.WrittenTo;
import app.tailtown.design.Fact;
import app.tailtown.design.Ui;
import app.tailtown.hours.HoursWords;
import app.tailtown.hours.HouseHours;
import app.tailtown.organizations.Resorts;
import app.tailtown.outbox.Correspondent;
import app.tailtown.outbox.Kind;
import app.tailtown.outbox.Silence;
import app.tailtown.platform.Words;
import app.tailtown.web.Languages;
import app.tailtown.web.Pages;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes to households about their stays: what is so now, and what of it is different from what they were told last. */
@Component
class StayLetters implements Correspondent {

    /** What a household can see to; the other rules are for the desk. */
    private static final Set<String> THEIRS = Set.of("vaccination", "agreement");

    private final StaysToTell stays;
    private final Households households;
    private final Resorts resorts;
    private final HouseHours hours;
    private final Languages languages;
    private final Pages pages;
    private final JsonMapper json;

    StayLetters(
            StaysToTell stays,
            Households households,
            Resorts resorts,
            HouseHours hours,
            Languages languages,
            Pages pages,
            JsonMapper json) {
        this.stays = stays;
        this.households = households;
        this.resorts = resorts;
        this.hours = hours;
        this.languages = languages;
        this.pages = pages;
        this.json = json;
    }

    @Override
    public Written write(Due due) {
        var stay = stays.find(new ReservationId(due.about()));
        var told = due.told() == null ? null : json.readValue(due.told(), ToldFacts.class);
        var facts = ToldFacts.of(stay);
        // Held again: nothing is promised that could be told.
        if (stay.confirmedAt() == null) return new Nothing(Silence.NEVER_TOLD);
        var household = households.writtenTo(stay.customerId());
        var words = languages.of(household.language());
        var different = told == null || facts.cancelled() || told.cancelled()
                ? List.<Difference>of()
                : Difference.between(told, facts, words);
        if (told != null && told.cancelled() == facts.cancelled() && (facts.cancelled() || different.isEmpty())) {
            return new Nothing(Silence.NOTHING_NEW);
        }
        if (household.address() == null) return new Nothing(Silence.NO_ADDRESS);
        var mail = mail(kind(due.kind(), told, facts), stay, household, different, words);
        var content = new Content(mail.subject(), new StayText(mail).written(), pages.drawn(mail, words));
        var to = new Recipient(household.name(), household.address());
        return new Letter(mail.kind(), to, household.language(), content, json.writeValueAsString(facts));
    }

    private static Kind kind(Kind last, @Nullable ToldFacts told, ToldFacts facts) {
        if (facts.cancelled()) return Kind.CANCELLED;
        if (told == null) return last;
        return told.cancelled() ? Kind.BOOKED : Kind.CHANGED;
    }

    private StayMail mail(Kind kind, Reservation stay, WrittenTo household, List<Difference> different, Words words) {
        return new StayMail(
                kind,
                stay,
                resorts.find(stay.resortId()),
                household.givenName(),
                different,
                kind == Kind.CANCELLED ? List.of() : opens(stay, words),
                kind == Kind.CANCELLED ? List.of() : missing(stay, words),
                words);
    }

    private List<Fact> opens(Reservation stay, Words words) {
        var all = hours.of(stay.resortId());
        return Stream.of(stay.arrives(), stay.departs())
                .flatMap(day -> {
                    var said = HoursWords.day(all.on(day), Ui.without(words));
                    return said == null ? Stream.empty() : Stream.of(new Fact(StayMail.date(day, words), said));
                })
                .toList();
    }

    private List<String> missing(Reservation stay, Words words) {
        return stays.admission(stay).stream()
                .flatMap(pet -> pet.findings().stream()
                        .filter(f -> THEIRS.contains(f.rule()) && f.at(Moment.CHECK_IN) != Strictness.NONE)
                        .map(f -> new Against(pet.pet(), f).in(words)))
                .toList();
    }
}
