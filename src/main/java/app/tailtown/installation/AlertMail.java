package app.tailtown.installation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is told by mail when something is wrong with the installation itself.
 *
 * @param language {@code en} or {@code es}
 */
public record AlertMail(List<String> addresses, String language) {

    private static final String TO = "ALERT_EMAIL";
    private static final String LANGUAGE = "ALERT_LANGUAGE";

    public static Optional<AlertMail> read() {
        return read(System.getenv());
    }

    /** Refuses what is no address, and addresses without a mail server to take it to them. */
    public static Optional<AlertMail> read(Map<String, String> environment) {
        var settings = new Settings(environment);
        var language = settings.text(LANGUAGE).orElse("en");
        if (!language.matches("en|es"))
            throw new CannotStart(LANGUAGE + " is \"" + language + "\"; it must be en or es.");
        var said = settings.text(TO);
        if (said.isEmpty()) return Optional.empty();
        if (settings.text("SMTP_HOST").isEmpty()) {
            throw new CannotStart(TO + " is set without SMTP_HOST: name the mail server that takes alerts to them.");
        }
        var addresses =
                Arrays.stream(said.get().split(",", -1)).map(String::strip).toList();
        for (var address : addresses) {
            if (!address.matches("[^\\s@<>\"(),;:]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,187}[A-Za-z0-9])?")) {
                throw new CannotStart(
                        TO + " has \"" + address
                                + "\"; each must be an address alone, like night@resort.example.com, with commas between them.");
            }
        }
        return Optional.of(new AlertMail(addresses, language));
    }
}
