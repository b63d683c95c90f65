package app.tailtown.housekeeping;

import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.lodging.HolderNames;
import app.tailtown.lodging.Party;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Typed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The suites of a resort by what is to be done with them.
 *
 * @param area of the house whose suites are shown; empty for all
 * @param next who comes into a suite that is not clean yet
 * @param typed why the last thing one tried was not done
 */
record HousekeepingPage(
        Resort resort,
        LocalDate today,
        List<SuiteCondition> suites,
        String area,
        Map<Party, HolderNames.Name> next,
        boolean mayEdit,
        Typed typed)
        implements Page {

    static String path(ResortId resort) {
        return "/resorts/" + resort.value() + "/housekeeping";
    }

    String path() {
        return path(resort.id());
    }

    /** With the suites of this area alone; empty for all. */
    String path(String area) {
        return area.isEmpty() ? path() : path() + "?area=" + URLEncoder.encode(area, StandardCharsets.UTF_8);
    }

    /** A way to each area, where there are several. */
    List<Link> areas(Ui ui) {
        var areas = areas();
        return areas.size() < 2
                ? List.of()
                : Stream.concat(
                                Stream.of(new Link(ui.t("housekeeping.everywhere"), path())),
                                areas.stream().map(a -> new Link(a, path(a))))
                        .toList();
    }

    private List<String> areas() {
        return suites.stream()
                .map(SuiteCondition::area)
                .filter(a -> !a.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Those to be cleaned or being cleaned, whoever is in them. */
    List<SuiteCondition> in(SuiteState state) {
        return shown(c -> c.state() == state);
    }

    /** Clean and free. */
    List<SuiteCondition> clean() {
        return shown(c -> c.state() == SuiteState.CLEAN && !c.occupied());
    }

    /** Somebody is in it, and nobody wants it cleaned. */
    List<SuiteCondition> occupied() {
        return shown(c -> c.state() == SuiteState.CLEAN && c.occupied());
    }

    private List<SuiteCondition> shown(Predicate<SuiteCondition> which) {
        return suites.stream()
                .filter(which)
                .filter(c -> area.isEmpty() || c.area().equals(area))
                .toList();
    }

    /** "Barn · left 10:42 · chewed toys everywhere · Priya". */
    String said(SuiteCondition one, Ui ui) {
        var since = one.since() == null
                ? ""
                : ui.t("housekeeping.since." + one.state().code(), when(one.since(), ui));
        var occupied = one.occupied() ? ui.t("housekeeping.occupied") : "";
        return String.join(
                " · ",
                Stream.of(one.suiteType(), one.area(), since, occupied, one.why(), one.by())
                        .filter(s -> !s.isEmpty())
                        .toList());
    }

    /** The hour of today; of another day the day, for the hour no longer matters. */
    private String when(Instant at, Ui ui) {
        var then = at.atZone(resort.zone());
        return then.toLocalDate().equals(today)
                ? ui.words().time(then.toLocalTime())
                : ui.words().day(then.toLocalDate(), today);
    }

    /** Who comes next and when; null while nobody has booked it, or nobody this person may see. */
    @Nullable
    Link next(SuiteCondition one, Ui ui) {
        var who = one.nextParty().map(next::get).orElse(null);
        return who == null || one.nextOn() == null
                ? null
                : new Link(ui.t("housekeeping.next", ui.words().day(one.nextOn(), today), who.label()), who.stay());
    }

    /** Whether somebody comes into it today, or should have. */
    boolean isUrgent(SuiteCondition one) {
        return one.nextOn() != null && !one.nextOn().isAfter(today);
    }
}
