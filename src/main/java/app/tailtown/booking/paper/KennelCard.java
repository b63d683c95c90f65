package app.tailtown.booking.paper;

import app.tailtown.care.Belonging;
import app.tailtown.care.KennelCare;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetLook;
import app.tailtown.customers.PetWarning;
import app.tailtown.design.Face;
import app.tailtown.design.Fact;
import app.tailtown.design.Warning;
import app.tailtown.paper.Drawings;
import app.tailtown.paper.Letters;
import app.tailtown.platform.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The card of one animal at one stay.
 *
 * @param day it is made for; {@code today} is the one it is at the resort
 * @param photo the address of a picture that carries itself; null while it has none
 * @param code opens the stay
 */
record KennelCard(
        CardStay stay,
        CardStay.Guest guest,
        PetCard pet,
        KennelCare.Said said,
        LocalDate day,
        LocalDate today,
        @Nullable String photo,
        String code) {

    private static final int MOST_DAYS = 7;

    String picture() {
        return photo == null ? Drawings.face(Face.of(pet.species())) : photo;
    }

    String suite() {
        return stay.suiteOf(pet.id(), day);
    }

    /** "Dana Whitfield · Golden Retriever · 68 lb". */
    String lead(Words words) {
        return Stream.of(stay.household(), PetLook.lead(pet, words))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    List<Warning> warnings(Words words) {
        return PetLook.warnings(pet.warnings(), words);
    }

    /** Who belongs to it, and when it comes and goes. Of the owner it goes without saying that they pick up and are called. */
    List<Fact> people(Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.text("card.arrives"), moment(guest.arrives(), stay.dropOff(), words)));
        facts.add(new Fact(words.text("card.departs"), moment(guest.departs(), stay.pickUp(), words)));
        add(facts, words, "card.with", stay.companions(pet.id()));
        add(facts, words, "card.owner", stay.people().stream().limit(1).map(CardStay.Contact::said));
        stay.people().stream()
                .skip(1)
                .filter(c -> c.mayPickUp() || c.emergency())
                .forEach(c -> add(facts, words, c.role(), c.said()));
        var clinic = guest.clinic();
        add(facts, words, "card.clinic", clinic == null ? "" : clinic.said());
        return facts;
    }

    private String moment(LocalDate date, @Nullable LocalTime time, Words words) {
        return time == null ? words.day(date, today) : words.day(date, today) + ", " + words.time(time);
    }

    /** What it gets. That nobody has said is said. */
    List<Fact> care(Words words) {
        var instructions = said.instructions();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.text("care.feeding"), told(instructions.feeding(), words)));
        facts.add(new Fact(
                words.text("care.medication"),
                isMedicationUnsaid() ? words.text("care.medication-unsaid") : told(instructions.medication(), words)));
        var note = said.arrivalNote();
        add(facts, words, "arrival-note.title", note == null ? "" : note.text());
        add(
                facts,
                words,
                "belongings.title",
                said.belongings().stream()
                        .filter(Belonging::isHere)
                        .map(b -> b.note().isEmpty() ? b.item() : b.item() + " (" + b.note() + ")"));
        add(facts, words, "add-ons.title", gifts(words));
        return facts;
    }

    private String told(String text, Words words) {
        if (!said.instructions().isKnown()) return words.text("care.unknown");
        return text.isEmpty() ? words.text("care.nothing") : text;
    }

    /** "2 × Extra walk: Fri 27 Nov, Sat 28 Nov". */
    private Stream<String> gifts(Words words) {
        return guest.addOns().stream()
                .filter(g -> !g.day().isBefore(day))
                .collect(Collectors.groupingBy(
                        g -> (g.quantity() > 1 ? g.quantity() + " × " : "") + g.name(),
                        LinkedHashMap::new,
                        Collectors.mapping(g -> words.day(g.day(), today), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(e -> e.getKey() + ": " + e.getValue());
    }

    /** The days on which somebody ticks what was done: from the one it is made for, a week at most. */
    List<LocalDate> days() {
        var first = day.isAfter(guest.arrives()) && !day.isAfter(guest.departs()) ? day : guest.arrives();
        return first.datesUntil(guest.departs().plusDays(1)).limit(MOST_DAYS).toList();
    }

    boolean isMedicated() {
        return !said.instructions().medication().isEmpty() || PetWarning.isAnyOfMedication(pet.warnings());
    }

    private boolean isMedicationUnsaid() {
        return isMedicated() && said.instructions().medication().isEmpty();
    }

    /** Whether all that stands on it is written in letters that can be printed. */
    boolean isWhole(Words words) {
        return Stream.of(
                        Stream.of(pet.name(), lead(words), suite()),
                        Stream.concat(people(words).stream(), care(words).stream())
                                .map(Fact::value),
                        warnings(words).stream().map(w -> w.word() + w.note()))
                .flatMap(s -> s)
                .allMatch(Letters::areKnown);
    }

    private static void add(List<Fact> facts, Words words, String key, Stream<String> lines) {
        add(facts, words, key, lines.collect(Collectors.joining("\n")));
    }

    private static void add(List<Fact> facts, Words words, String key, String text) {
        if (!text.isEmpty()) facts.add(new Fact(words.text(key), text));
    }
}
