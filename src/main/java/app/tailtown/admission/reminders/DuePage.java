package app.tailtown.admission.reminders;

import app.tailtown.admission.vaccinations.PetVaccinationsPage;
import app.tailtown.admission.vaccinations.VaccinationPage;
import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.platform.Slice;
import app.tailtown.web.ListAddress;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
                .map(o -> new Link(ui.t("due." + o.code()), at(o).here(), String.valueOf(counts.getOrDefault(o, 0L))))
                .toList();
    }

    ListAddress<DueOrder> at() {
        return at(of);
    }

    private ListAddress<DueOrder> at(Due.Of wanted) {
        return new ListAddress<>(PATH, Map.of("state", wanted.code()), q, order, DueOrder.DAY);
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
}
