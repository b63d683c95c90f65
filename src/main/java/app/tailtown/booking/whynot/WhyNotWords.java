package app.tailtown.booking.whynot;

import app.tailtown.booking.whynot.Explanation.OfType;
import app.tailtown.booking.whynot.Explanation.Part;
import app.tailtown.design.Ui;
import app.tailtown.lodging.HolderNames;
import app.tailtown.lodging.NightCount;
import app.tailtown.lodging.NightUse;
import app.tailtown.lodging.TypeNights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An explanation in sentences. */
record WhyNotWords(WhyNotPage page, Ui ui) {

    private static final int MOST_REASONS = 3;

    String sentence(OfType type) {
        return switch (type.answer()) {
            case FREE -> ui.t("why-not.free", type.suiteType(), type.free().size(), type.suites());
            case APART ->
                ui.t(
                        "why-not.apart",
                        type.suiteType(),
                        type.apart().size(),
                        type.apart().stream().map(Explanation.FreeSuite::suite).collect(Collectors.joining(", ")),
                        page.petNames());
            case SPLIT -> ui.t("why-not.split", type.suiteType(), parts(type.split(), Part::suite));
            case FULL -> full(type, Objects.requireNonNull(type.firstFull()));
            case KEPT -> ui.t("why-not.kept", type.suiteType());
            case NOT_FOR_THEM -> ui.t("why-not.not-for-them", type.suiteType(), page.petNames());
        };
    }

    /** Suites of several types one after the other, where no type has them all. */
    String across() {
        return ui.t(
                "why-not.across",
                parts(page.explanation().split(), p -> ui.t("why-not.suite-of", p.suite(), p.suiteType())));
    }

    private String full(OfType type, LocalDate night) {
        var nights = page.nightsOf(type);
        var number = nights.stay().nightOf(night);
        var count = type.nights().get(number);
        var all = new ArrayList<String>();
        if (count.let() > 0) all.add(ui.t("why-not.let", count.let()));
        if (count.held() > 0) all.add(ui.t("why-not.held", count.held()));
        if (count.closed() > 0) all.add(closed(nights, number, count));
        if (count.day() > 0) all.add(ui.t("why-not.day", count.day()));
        if (count.owed() > 0) all.add(owed(nights, number, count));
        if (count.free() > 0) all.add(ui.t("why-not.free-not-for", count.free(), page.petNames()));
        if (count.waiting() > 0) all.add(ui.t("why-not.waiting", count.waiting()));
        return ui.t(
                count.free() > 0 ? "why-not.full-for-them" : "why-not.full",
                type.suiteType(),
                ui.words().day(night, page.today()),
                String.join(", ", all),
                page.petNames());
    }

    private String closed(TypeNights type, int night, NightCount count) {
        var reasons = type.suites().stream()
                .map(s -> s.uses().get(night))
                .filter(u -> u.what() == NightUse.CLOSED && !u.reason().isEmpty())
                .map(u -> u.reason())
                .distinct()
                .limit(MOST_REASONS)
                .collect(Collectors.joining(", "));
        return reasons.isEmpty()
                ? ui.t("why-not.closed", count.closed())
                : ui.t("why-not.closed-because", count.closed(), reasons);
    }

    private String owed(TypeNights type, int night, NightCount count) {
        var names = type.owed().stream()
                .filter(o -> o.touches(night, night + 1))
                .flatMap(o -> java.util.Optional.ofNullable(page.names().get(o.holder())).stream())
                .map(HolderNames.Name::label)
                .limit(MOST_REASONS)
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? ui.t("why-not.owed", count.owed()) : ui.t("why-not.owed-to", count.owed(), names);
    }

    /** "A3 until Fri 27 Nov, then A9". */
    private String parts(List<Part> parts, Function<Part, String> name) {
        return parts.stream()
                .map(p -> p == parts.getLast()
                        ? name.apply(p)
                        : ui.t("why-not.part", name.apply(p), ui.words().day(p.departs(), page.today())))
                .collect(Collectors.joining(ui.t("why-not.then")));
    }

    static List<String> parts(NightCount count, Ui ui) {
        var all = new ArrayList<String>();
        if (count.let() > 0) all.add(ui.t("why-not.let", count.let()));
        if (count.held() > 0) all.add(ui.t("why-not.held", count.held()));
        if (count.closed() > 0) all.add(ui.t("why-not.closed", count.closed()));
        if (count.day() > 0) all.add(ui.t("why-not.day", count.day()));
        if (count.owed() > 0) all.add(ui.t("why-not.owed", count.owed()));
        if (count.waiting() > 0) all.add(ui.t("why-not.waiting", count.waiting()));
        return all;
    }
}
