package app.tailtown.admission.reminders;

import app.tailtown.admission.reminders.VaccinationReminders.Ending;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.Households;
import app.tailtown.customers.MailWishes;
import app.tailtown.organizations.Resorts;
import app.tailtown.outbox.Correspondent;
import app.tailtown.outbox.Kind;
import app.tailtown.outbox.Silence;
import app.tailtown.outbox.Sort;
import app.tailtown.web.Languages;
import app.tailtown.web.Pages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to households whose vaccinations end: which, of whom, and when. */
@Component
@Transactional(readOnly = true)
class VaccinationLetters implements Correspondent {

    private final VaccinationReminders reminders;
    private final Households households;
    private final MailWishes wishes;
    private final Resorts resorts;
    private final Languages languages;
    private final Pages pages;

    VaccinationLetters(
            VaccinationReminders reminders,
            Households households,
            MailWishes wishes,
            Resorts resorts,
            Languages languages,
            Pages pages) {
        this.reminders = reminders;
        this.households = households;
        this.wishes = wishes;
        this.resorts = resorts;
        this.languages = languages;
        this.pages = pages;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.VACCINATIONS);
    }

    @Override
    public Written write(Due due) {
        var ending = reminders.still(due.about());
        if (ending.isEmpty()) return new Nothing(Silence.NO_LONGER);
        var customer = customer(ending);
        if (!due.inSpite() && !wishes.wants(customer, Sort.REMINDERS)) return new Nothing(Silence.UNWANTED);
        var household = households.writtenTo(customer);
        if (household.address() == null) return new Nothing(Silence.NO_ADDRESS);
        var words = languages.of(household.language());
        var mail = new VaccinationMail(resorts.find(due.resort()), household.givenName(), ending, words);
        var content = new Content(mail.subject(), mail.text(), pages.drawn(mail, words));
        var to = new Recipient(household.name(), household.address());
        return new Letter(Kind.VACCINATIONS, to, household.language(), content, "{}");
    }

    @Override
    public Optional<Silence> against(Kind kind, UUID about) {
        var ending = reminders.still(about);
        if (ending.isEmpty()) return Optional.of(Silence.NO_LONGER);
        return wishes.wants(customer(ending), Sort.REMINDERS) ? Optional.empty() : Optional.of(Silence.UNWANTED);
    }

    private static CustomerId customer(List<Ending> ending) {
        return new CustomerId(ending.getFirst().customer());
    }
}
