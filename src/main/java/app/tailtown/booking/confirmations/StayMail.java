package app.tailtown.booking.confirmations;

import app.tailtown.booking.Reservation;
import app.tailtown.design.Fact;
import app.tailtown.design.Page;
import app.tailtown.organizations.Resort;
import app.tailtown.outbox.Kind;
import app.tailtown.platform.Money;
import app.tailtown.platform.Words;
import app.tailtown.pricing.Quote;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a household reads about a stay: the same as HTML, by the template of this name, and as text, by {@link StayText}.
 *
 * @param greeted by whose name
 * @param different what they did not know yet; empty when they were never told of it
 * @param opens when the doors are open on the first and the last day, in words
 * @param missing what is still needed of the pets, in words
 */
record StayMail(
        Kind kind,
        Reservation stay,
        Resort resort,
        String greeted,
        List<Difference> different,
        List<Fact> opens,
        List<String> missing,
        Words words)
        implements Page {

    /** A line of the quote, in words. */
    record Priced(String what, String how, String amount) {}

    String language() {
        return words.locale().getLanguage();
    }

    String names() {
        return stay.pets().stream().map(Reservation.PetStay::name).collect(Collectors.joining(", "));
    }

    boolean isCancelled() {
        return kind == Kind.CANCELLED;
    }

    String subject() {
        return words.text(
                "mail.subject." + kind.code(), names(), days(stay.arrives(), stay.departs(), words), stay.number());
    }

    String title() {
        return words.text("mail.title." + kind.code());
    }

    String lead() {
        return words.text("mail.lead." + kind.code(), names(), resort.name());
    }

    List<Fact> facts() {
        var told = ToldFacts.of(stay);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.text("mail.number"), stay.number()));
        facts.add(new Fact(words.text("mail.pets"), Difference.pets(told, words)));
        facts.add(new Fact(words.text("mail.arrives"), moment(stay.arrives(), stay.dropOff())));
        facts.add(new Fact(words.text("mail.departs"), moment(stay.departs(), stay.pickUp())));
        facts.add(new Fact(words.text("mail.service"), stay.service()));
        if (!told.suiteTypes().isEmpty()) {
            facts.add(new Fact(words.text("mail.suite-type"), String.join(", ", told.suiteTypes())));
        }
        return facts;
    }

    private String moment(LocalDate day, @Nullable LocalTime at) {
        return at == null ? date(day, words) : date(day, words) + ", " + words.time(at);
    }

    List<Priced> lines() {
        return stay.quote().lines().stream().map(this::priced).toList();
    }

    private Priced priced(Quote.Line line) {
        var currency = stay.quote().total().currency();
        var pet = stay.pets().stream()
                .filter(p -> p.petId().value().equals(line.pet()))
                .map(Reservation.PetStay::name)
                .findFirst()
                .orElse("");
        var each = words.money(new Money(line.perNight(), currency));
        var what = line.isBesideTheStay() ? line.addOn() : line.suiteType();
        return new Priced(
                pet.isEmpty() ? what : pet + ": " + what,
                words.text(line.isBesideTheStay() ? "mail.times" : "mail.nights", line.nights(), each),
                words.money(new Money(line.amount(), currency)));
    }

    String total() {
        return words.money(stay.quote().total());
    }

    /** Whom to ask: the resort with its place and phone, as far as it has them. */
    String sender() {
        return List.of(resort.name(), resort.city(), resort.phone()).stream()
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(" · "));
    }

    static String time(@Nullable LocalTime time, Words words) {
        return time == null ? words.text("mail.any-time") : words.time(time);
    }

    /** With the year always: a mail is read later. */
    static String date(LocalDate day, Words words) {
        return String.valueOf(words.say(day));
    }

    static String days(LocalDate arrives, LocalDate departs, Words words) {
        return words.text(
                "mail.from-to", date(arrives, words), date(departs, words), ChronoUnit.DAYS.between(arrives, departs));
    }
}
