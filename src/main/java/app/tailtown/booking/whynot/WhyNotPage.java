package app.tailtown.booking.whynot;

import app.tailtown.booking.whynot.Explanation.Answer;
import app.tailtown.booking.whynot.Explanation.OfType;
import app.tailtown.customers.PetCard;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.HolderNames;
import app.tailtown.lodging.NightCount;
import app.tailtown.lodging.TypeNights;
import app.tailtown.organizations.Resort;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Why nothing is free: in words, then as a table of types and nights, then suite by suite for the number one asked about.
 *
 * @param pets those who are to come; nobody when that is not known
 * @param names of those whom the page names
 * @param roomByMoving the types in which a few moves make room
 */
record WhyNotPage(
        Resort resort,
        LocalDate today,
        Asked asked,
        List<PetCard> pets,
        Explanation explanation,
        List<TypeNights> types,
        Map<HolderId, HolderNames.Name> names,
        Set<UUID> roomByMoving)
        implements Page {

    String path() {
        return "/resorts/" + resort.id().value() + "/why-not";
    }

    String lead(Ui ui) {
        var nights = ui.t(
                "why-not.nights",
                ui.words().day(asked.stay().arrives(), today),
                ui.words().day(asked.stay().departs(), today),
                asked.stay().nights());
        return pets.isEmpty() ? nights : nights + " · " + petNames();
    }

    String petNames() {
        return pets.stream().map(PetCard::name).collect(Collectors.joining(", "));
    }

    List<LocalDate> nights() {
        return asked.stay().arrives().datesUntil(asked.stay().departs()).toList();
    }

    /** What it comes to for all types together, in one sentence. */
    String answer(Ui ui) {
        var free = explanation.types().stream()
                .filter(t -> t.answer() == Answer.FREE)
                .map(OfType::suiteType)
                .collect(Collectors.joining(", "));
        if (!free.isEmpty())
            return ui.t("why-not.answer.free", free, asked.stay().nights());
        var apart = explanation.types().stream()
                .filter(t -> t.answer() == Answer.APART)
                .map(OfType::suiteType)
                .collect(Collectors.joining(", "));
        if (!apart.isEmpty())
            return ui.t("why-not.answer.apart", apart, asked.stay().nights());
        return ui.t(
                explanation.split().isEmpty() ? "why-not.answer.none" : "why-not.answer.split",
                asked.stay().nights());
    }

    /** What can be had first. */
    List<OfType> answers() {
        return explanation.types().stream()
                .sorted(Comparator.comparing(OfType::answer))
                .toList();
    }

    TypeNights nightsOf(OfType type) {
        return types.stream()
                .filter(t -> t.id().value().equals(type.suiteTypeId()))
                .findFirst()
                .orElseThrow();
    }

    /** "Condo is full on Fri 27 Nov: 22 let, 1 closed (floor), 1 owed to Whitfield: Bella." */
    String sentence(OfType type, Ui ui) {
        return new WhyNotWords(this, ui).sentence(type);
    }

    String splitSentence(Ui ui) {
        return new WhyNotWords(this, ui).across();
    }

    /** What became of the suites in a night, as short as it can be said. */
    List<String> parts(NightCount count, Ui ui) {
        return WhyNotWords.parts(count, ui);
    }

    String cell(OfType type, NightCount count, Ui ui) {
        return ui.t(
                "why-not.cell",
                type.suiteType(),
                ui.words().day(count.night(), today),
                count.free(),
                count.suites(),
                String.join(", ", WhyNotWords.parts(count, ui)));
    }

    /** To the suites behind a number. */
    String behind(OfType type, NightCount count) {
        return path() + asked.query() + "&suiteTypeId=" + type.suiteTypeId() + "&night=" + count.night() + "#behind";
    }

    boolean isFirstFull(OfType type, NightCount count) {
        return count.night().equals(type.firstFull());
    }

    boolean isChosen(OfType type, NightCount count) {
        return type.suiteTypeId().equals(asked.type()) && count.night().equals(asked.night());
    }

    /** The suites behind the number that was chosen. */
    Optional<Behind> behind() {
        return types.stream()
                .filter(t -> t.id().value().equals(asked.type()))
                .flatMap(t -> Optional.ofNullable(asked.night()).map(n -> Behind.of(this, t, n)).stream())
                .findFirst();
    }

    /** The booking page with this type chosen; empty when nobody is to be booked. */
    String book(OfType type) {
        return asked.customer() == null ? "" : booking() + "&suiteTypeId=" + type.suiteTypeId();
    }

    /** The booking page with these suites one after the other; empty when nobody is to be booked. */
    String book(List<Explanation.Part> split) {
        if (asked.customer() == null || split.isEmpty()) return "";
        var query = new StringBuilder(booking() + "&suiteId=" + split.getFirst().suiteId());
        for (var i = 1; i < split.size(); i++) {
            var part = split.get(i);
            // Brackets have no place in an address as they are.
            var row = "&moves%5B" + (i - 1) + "%5D.";
            query.append(row + "from=" + part.arrives() + row + "suiteId=" + part.suiteId());
        }
        return query.toString();
    }

    /** Who would have to move. */
    String makeRoom(OfType type) {
        return "/resorts/" + resort.id().value() + "/make-room" + asked.query() + "&suiteTypeId=" + type.suiteTypeId();
    }

    /** The booking page as it was. */
    String booking() {
        return "/resorts/" + resort.id().value() + "/reservations/new" + asked.query()
                + (pets.isEmpty() ? "" : "&petsSaid=true");
    }
}
