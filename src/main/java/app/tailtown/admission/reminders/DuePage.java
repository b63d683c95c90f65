package app.tailtown.admission.reminders;

import app.tailtown.admission.vaccinations.PetVaccinationsPage;
import app.tailtown.admission.vaccinations.VaccinationPage;
import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Sorting;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.platform.Slice;
import app.tailtown.web.Query;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which pets need a vaccination, a proof or a look.
 *
 * @param of which of them are shown
 * @param q what was searched for; empty for all
 * @param order what they are sorted by
 * @param isFirst whether this is the first page
 */
public record DuePage(
        Due.Of of,
        String q,
        DueOrder order,
        Slice<Due> rows,
        boolean isFirst,
        Map<Due.Of, Long> counts,
        LocalDate today)
        implements Page {

    public static final String PATH = "/vaccinations";
    static final int SIZE = 50;

    List<Link> lists(Ui ui) {
        return Stream.of(Due.Of.values())
                .map(o -> new Link(
                        ui.t("due." + o.code()), address(o, order, ""), String.valueOf(counts.getOrDefault(o, 0L))))
                .toList();
    }

    String current() {
        return address(of, order, "");
    }

    String csv() {
        return Query.on(PATH + ".csv", said(of, order));
    }

    Sorting byPet() {
        return sorting(DueOrder.PET, DueOrder.PET_BACKWARDS);
    }

    Sorting byHousehold() {
        return sorting(DueOrder.HOUSEHOLD, DueOrder.HOUSEHOLD_BACKWARDS);
    }

    Sorting byDay() {
        return sorting(DueOrder.DAY, DueOrder.DAY_BACKWARDS);
    }

    List<Link> orders(Ui ui) {
        return Stream.of(DueOrder.values())
                .map(o -> new Link(ui.t("design.sort." + o.code()), address(of, o, "")))
                .toList();
    }

    private Sorting sorting(DueOrder up, DueOrder down) {
        return Sorting.of(order, up, down, o -> address(of, o, ""));
    }

    @Nullable
    String first() {
        return isFirst ? null : current();
    }

    @Nullable
    String next() {
        return rows.next().isEmpty() ? null : address(of, order, rows.next());
    }

    /** To the proof that waits for a look, else to all about the pet's vaccinations. */
    String href(Due row) {
        return of == Due.Of.TO_VERIFY && row.toVerify() != null
                ? VaccinationPage.path(row.toVerify())
                : PetVaccinationsPage.path(row.petId());
    }

    Badge badge(Due row, Ui ui) {
        var until = row.validUntil();
        if (row.toVerify() != null) return new Badge(Tone.PENDING, ui.t("verdict.not-verified"), Icon.HELP);
        if (until == null) {
            return of == Due.Of.UNKNOWN
                    ? new Badge(Tone.MIND, ui.t("verdict.unknown"), Icon.HELP)
                    : new Badge(Tone.MIND, ui.t("verdict.missing"), Icon.ALERT);
        }
        var date = ui.words().date(until);
        return until.isBefore(today)
                ? new Badge(Tone.ALERT, ui.t("verdict.lapsed-on", date), Icon.ALERT)
                : new Badge(Tone.MIND, ui.t("verdict.ends-soon", date), Icon.CLOCK);
    }

    String reminder(Due row, Ui ui) {
        var at = row.reminderPreparedAt();
        return at == null ? "" : ui.t("due.reminder", ui.words().date(LocalDate.ofInstant(at, ZoneOffset.UTC)));
    }

    /** What a search keeps. */
    Map<String, String> kept() {
        return Map.of("state", of.code(), "sort", sort(order));
    }

    private String address(Due.Of wanted, DueOrder sorted, String after) {
        var said = new HashMap<>(said(wanted, sorted));
        said.put("after", after);
        return Query.on(PATH, said);
    }

    private Map<String, String> said(Due.Of wanted, DueOrder sorted) {
        return Map.of("state", wanted.code(), "q", q, "sort", sort(sorted));
    }

    private static String sort(DueOrder order) {
        return order == DueOrder.DAY ? "" : order.code();
    }
}
