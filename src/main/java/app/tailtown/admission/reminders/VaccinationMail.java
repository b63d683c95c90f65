package app.tailtown.admission.reminders;

import app.tailtown.admission.reminders.VaccinationReminders.Ending;
import app.tailtown.design.Page;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a household reads about vaccinations that end: as HTML by the template of this name, and as text.
 *
 * @param greeted by whose name
 */
record VaccinationMail(Resort resort, String greeted, List<Ending> ending, Words words) implements Page {

    String language() {
        return words.locale().getLanguage();
    }

    String subject() {
        return words.text("reminder-mail.subject", pets(), resort.name());
    }

    String lead() {
        return words.text("reminder-mail.lead", resort.name());
    }

    private String pets() {
        return ending.stream().map(Ending::pet).distinct().collect(Collectors.joining(", "));
    }

    String line(Ending one) {
        return words.text("reminder-mail.line", one.pet(), one.vaccine(), words.say(one.validUntil()));
    }

    /** Whom to ask: the resort with its place and phone, as far as it has them. */
    String sender() {
        return Stream.of(resort.name(), resort.city(), resort.phone())
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(" · "));
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add(words.text("mail.greeting", greeted));
        lines.add("");
        lines.add(lead());
        lines.add("");
        ending.forEach(one -> lines.add("* " + line(one)));
        lines.add("");
        lines.add(words.text("reminder-mail.ask"));
        lines.add("");
        lines.add("-- ");
        lines.add(sender());
        return String.join("\r\n", lines) + "\r\n";
    }
}
