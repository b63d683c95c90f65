package app.tailtown.platform;

import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/**
 * Texts, dates and money as people say them in one language. An unknown key throws: a missing word is a bug, never a blank.
 *
 * @param hidesMoney whether these words are for somebody who is not told what things cost
 */
public record Words(MessageSource bundles, Locale locale, boolean hidesMoney) {

    private static final Pattern GAP = Pattern.compile("\\{\\d");

    /** The languages we ship, the first is the default; a new language is a set of bundles and an entry here. */
    public static final Locale ENGLISH = Locale.forLanguageTag("en-US");

    public static final Locale SPANISH = Locale.forLanguageTag("es-US");

    public Words(MessageSource bundles, Locale locale) {
        this(bundles, locale, false);
    }

    public String text(String key, Object... arguments) {
        var text = bundles.getMessage(key, arguments, locale);
        if (text.indexOf('{') >= 0) refuseGap(key, text, arguments);
        return text;
    }

    /** A place in the sentence that nothing was given for would be read aloud as "{1}". What people typed may look like one. */
    private static void refuseGap(String key, String text, Object... arguments) {
        var typed = Arrays.stream(arguments).anyMatch(a -> String.valueOf(a).contains("{"));
        if (!typed && GAP.matcher(text).find())
            throw new IllegalStateException(key + " needs more than it was given: " + text);
    }

    /** Whether there is a text under this key. */
    public boolean has(String key) {
        return bundles.getMessage(key, null, null, locale) != null;
    }

    /** "Fri 27 Nov", with the year when it is not {@code today}'s. */
    public String day(LocalDate date, LocalDate today) {
        return pattern(date.getYear() == today.getYear() ? "EEE d MMM" : "EEE d MMM yyyy")
                .format(date);
    }

    /** The first of two days: "Tue 15" before "Sun 20 Dec", "Fri 27 Nov" before "Wed 2 Dec". */
    public String dayBefore(LocalDate first, LocalDate last) {
        return YearMonth.from(first).equals(YearMonth.from(last))
                ? pattern("EEE d").format(first)
                : day(first, last);
    }

    /** "Friday 27 November", "Viernes 27 de noviembre". */
    public String longDay(LocalDate date) {
        var said = pattern(isSpanish() ? "EEEE d 'de' MMMM" : "EEEE d MMMM").format(date);
        return said.substring(0, 1).toUpperCase(locale) + said.substring(1);
    }

    /** "27 Nov 2026". */
    public String date(LocalDate date) {
        return pattern("d MMM yyyy").format(date);
    }

    /** "9:15 am", or as the language has it. */
    public String time(LocalTime time) {
        return isSpanish()
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(time)
                : pattern("h:mm a").format(time).toLowerCase(locale);
    }

    /** "7:00 am – 12:00 pm, 3:00 pm – 7:00 pm". */
    public String times(Times times) {
        return times.spans().stream()
                .map(s -> time(s.from()) + " – " + time(s.until()))
                .collect(Collectors.joining(", "));
    }

    /** "Monday", "lunes". */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    private boolean isSpanish() {
        return locale.getLanguage().equals(SPANISH.getLanguage());
    }

    /** "27 Nov 2026, 9:15 am", in the zone of a place. */
    public String moment(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        return date(local.toLocalDate()) + ", " + time(local.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    /** "$1,280.50"; a dash for whoever is not told what things cost. */
    public String money(Money money) {
        if (hidesMoney) return text("money.hidden");
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        return format.format(
                java.math.BigDecimal.valueOf(money.minor(), money.currency().getDefaultFractionDigits()));
    }

    /** What a refusal says in a line. */
    public String title(Refusal refusal) {
        return of(refusal, "title");
    }

    /** What a refusal says in full. */
    public String detail(Refusal refusal) {
        return of(refusal, "detail");
    }

    /** What a way out is called on its button. */
    public String label(Remedy remedy) {
        return text(
                "remedy." + remedy.code(),
                remedy.words().stream().map(this::say).toArray());
    }

    private String of(Refusal refusal, String part) {
        return text(
                "refusal." + refusal.code() + "." + part,
                refusal.facts().values().stream().map(this::say).toArray());
    }

    /** Any fact as people say it. */
    public Object say(Object fact) {
        return switch (fact) {
            case Money money -> money(money);
            case LocalDate date -> pattern("EEE d MMM yyyy").format(date);
            case LocalTime time -> time(time);
            case Times times -> times(times);
            case DayOfWeek day -> weekday(day);
            case Spoken spoken -> spoken.in(this);
            default -> fact;
        };
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
