package app.tailtown.alarms;

import app.tailtown.platform.Words;
import java.net.URI;
import java.time.ZoneOffset;

/** What is said of an alarm: what happened, since when, what to do, and where more of it is written. */
public final class AlarmText {

    private final Words words;
    private final URI front;

    /** @param front where the installation is reached */
    AlarmText(Words words, URI front) {
        this.words = words;
        this.front = front;
    }

    public static String title(Alarm alarm, Words words) {
        var title = words.text("alarm." + alarm.condition().code());
        return alarm.about().isEmpty() ? title : title + ": " + alarm.about();
    }

    public static String what(Alarm alarm, Words words) {
        return words.text(
                "alarm." + alarm.condition().code() + ".what", alarm.facts().toArray());
    }

    public static String todo(Condition condition, Words words) {
        return words.text("alarm." + condition.code() + ".todo");
    }

    String what(Alarm alarm) {
        return what(alarm, words);
    }

    String todo(Condition condition) {
        return todo(condition, words);
    }

    private String title(Alarm alarm) {
        return title(alarm, words);
    }

    String subject(Alarm alarm) {
        var state = alarm.endedAt() != null ? "over" : alarm.condition().severity();
        return "[" + words.text("alarm.state." + state) + "] " + title(alarm) + " – " + front.getHost();
    }

    String body(Alarm alarm) {
        var since = words.text("alarm.since", words.moment(alarm.firstSeen(), ZoneOffset.UTC));
        var ended = alarm.endedAt();
        if (ended != null) {
            return String.join(
                    "\n\n",
                    title(alarm),
                    words.text("alarm.was", what(alarm)),
                    since + " " + words.text("alarm.until", words.moment(ended, ZoneOffset.UTC)),
                    words.text("alarm.see", front.resolve("operator/alerts")));
        }
        return String.join(
                "\n\n",
                title(alarm),
                what(alarm),
                since,
                todo(alarm.condition()),
                words.text("alarm.more", alarm.condition().runbook()),
                words.text("alarm.see", front.resolve("operator/alerts")));
    }
}
