package app.tailtown.booking.confirmations;

import app.tailtown.admission.Against;
import app.tailtown.booking.Reservation;
import app.tailtown.booking.StaysToTell;
import app.tailtown.catalog.Moment;
import app.tailtown.catalog.Strictness;
import app.tailtown.customers.Households.WrittenTo;
import app.tailtown.design.Fact;
import app.tailtown.design.Ui;
import app.tailtown.hours.HoursWords;
import app.tailtown.hours.HouseHours;
import app.tailtown.organizations.Resorts;
import app.tailtown.outbox.Correspondent.Content;
import app.tailtown.outbox.Correspondent.Letter;
import app.tailtown.outbox.Correspondent.Recipient;
import app.tailtown.outbox.Kind;
import app.tailtown.platform.Words;
import app.tailtown.web.Languages;
import app.tailtown.web.Pages;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a letter about a stay into words, as HTML and as text. */
@Component
class StayWriter {

    /** What a household can see to; the other rules are for the desk. */
    private static final Set<String> THEIRS = Set.of("vaccination", "agreement");

    private final StaysToTell stays;
    private final Resorts resorts;
    private final HouseHours hours;
    private final Languages languages;
    private final Pages pages;
    private final JsonMapper json;

    StayWriter(
            StaysToTell stays, Resorts resorts, HouseHours hours, Languages languages, Pages pages, JsonMapper json) {
        this.stays = stays;
        this.resorts = resorts;
        this.hours = hours;
        this.languages = languages;
        this.pages = pages;
        this.json = json;
    }

    Words words(WrittenTo household) {
        return languages.of(household.language());
    }

    /** To whoever has an address. */
    Letter letter(Kind kind, Reservation stay, WrittenTo household, List<Difference> different) {
        var words = words(household);
        var mail = mail(kind, stay, household, different, words);
        var content = new Content(mail.subject(), new StayText(mail).written(), pages.drawn(mail, words));
        var to = new Recipient(household.name(), Objects.requireNonNull(household.address()));
        var facts = json.writeValueAsString(ToldFacts.of(stay));
        return new Letter(kind, to, household.language(), content, facts);
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
