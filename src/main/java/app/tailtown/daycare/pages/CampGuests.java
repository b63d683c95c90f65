package app.tailtown.daycare.pages;

import app.tailtown.admission.AdmissionWords;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetLook;
import app.tailtown.daycare.CampPart;
import app.tailtown.daycare.visits.CampVisit;
import app.tailtown.daycare.visits.CampVisit.PetDay;
import app.tailtown.design.Action;
import app.tailtown.design.Badge;
import app.tailtown.design.Guest;
import app.tailtown.design.Ui;
import app.tailtown.design.Warning;
import app.tailtown.platform.Names;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a family stands in a column of the day: one row, one button. */
final class CampGuests {

    private final CampDayPage page;
    private final Ui ui;

    CampGuests(CampDayPage page, Ui ui) {
        this.page = page;
        this.ui = ui;
    }

    /** Which column the row stands in. */
    enum As {
        TO_COME,
        HERE,
        GONE
    }

    Guest row(CampVisit visit, As as) {
        return new Guest(
                cards(visit).map(c -> PetLook.portrait(c.id(), c)).toList(),
                names(visit),
                visit.household().split(",", 2)[0],
                "/camp-visits/" + visit.id().value(),
                facts(visit, as),
                null,
                false,
                warnings(visit),
                badges(visit, as),
                action(visit, as),
                as == As.GONE);
    }

    static String names(CampVisit visit) {
        return Names.together(visit.pets().stream().map(PetDay::name).toList());
    }

    private Stream<PetCard> cards(CampVisit visit) {
        return visit.pets().stream().map(p -> page.cards().get(p.petId())).filter(Objects::nonNull);
    }

    private List<String> facts(CampVisit visit, As as) {
        var facts = new ArrayList<String>();
        if (page.group() == null) facts.add(visit.group());
        switch (as) {
            case TO_COME -> facts.add(visit.service());
            case HERE -> at(visit, PetDay::checkedInAt).ifPresent(at -> facts.add(ui.t("camp.since", at)));
            case GONE -> at(visit, PetDay::checkedOutAt).ifPresent(at -> facts.add(ui.t("camp.left", at)));
        }
        visit.suites().stream().filter(s -> !s.isEmpty()).forEach(facts::add);
        return facts;
    }

    private java.util.Optional<String> at(
            CampVisit visit, java.util.function.Function<PetDay, @Nullable Instant> which) {
        return visit.pets().stream()
                .flatMap(p -> java.util.Optional.ofNullable(which.apply(p)).stream())
                .max(Comparator.naturalOrder())
                .map(at -> ui.words()
                        .time(LocalTime.ofInstant(at, visit.timeZone()).truncatedTo(ChronoUnit.MINUTES)));
    }

    /** Of one pet the warning itself; in a family it says whose it is. */
    private List<Warning> warnings(CampVisit visit) {
        var several = visit.pets().size() > 1;
        return cards(visit)
                .flatMap(c -> PetLook.warnings(c.warnings(), ui.words()).stream()
                        .map(w -> several ? new Warning(w.icon(), w.stop(), w.word(), whose(c, w)) : w))
                .toList();
    }

    private static String whose(PetCard card, Warning warning) {
        return Stream.of(card.name(), warning.note()).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** What is different of its day, and what they still need before they may come in. */
    private List<Badge> badges(CampVisit visit, As as) {
        var badges = new ArrayList<Badge>();
        if (visit.part() != CampPart.FULL) {
            badges.add(Badge.plain(ui.t("camp.part." + visit.part().code())));
        }
        if (as == As.TO_COME) {
            var awaited = visit.petIds().stream().map(page.awaited()::get).filter(Objects::nonNull);
            badges.addAll(AdmissionWords.missing(awaited.toList(), ui));
        }
        return badges;
    }

    private @Nullable Action action(CampVisit visit, As as) {
        if (!ui.may("stays-edit") || !page.isToday()) return null;
        var path = "/camp-visits/" + visit.id().value();
        var back = Map.of("to", page.path());
        return switch (as) {
            case TO_COME ->
                Action.post(ui.t("camp.check-in"), path + "/check-in", back)
                        .named(ui.t("camp.check-in.of", names(visit)));
            case HERE ->
                Action.post(ui.t("camp.check-out"), path + "/check-out", back)
                        .named(ui.t("camp.check-out.of", names(visit)));
            case GONE -> null;
        };
    }
}
