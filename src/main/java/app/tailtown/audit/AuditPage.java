package app.tailtown.audit;

import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.platform.Slice;
import app.tailtown.web.ListAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, searched.
 *
 * @param people the staff and the programs, by actor
 * @param isEverywhere whether one may see it at every resort; else nothing is shown
 */
record AuditPage(
        Wanted wanted, Slice<Line> rows, boolean isFirst, Map<String, String> people, boolean isEverywhere, Local local)
        implements Page {

    static final int SIZE = 50;
    static final String PATH = "/settings/audit";

    /** What people look for most; all else is found by its id, or on the page of what it hangs on. */
    private static final List<String> THINGS = List.of(
            "customer",
            "person",
            "pet",
            "pet_warning",
            "pet_instructions",
            "vaccination",
            "vaccination_decision",
            "document",
            "agreement_signature",
            "waiver",
            "reservation",
            "let",
            "check_in",
            "check_out",
            "cancellation",
            "no_show",
            "given_add_on",
            "camp_visit",
            "waitlist_entry",
            "suite",
            "suite_type",
            "suite_rate",
            "opening_week",
            "special_day",
            "requirement",
            "admission_rule",
            "agreement",
            "resort",
            "staff",
            "staff_grant",
            "merge");

    ListAddress<LineOrder> at() {
        return new ListAddress<>(PATH, wanted.said(), "", LineOrder.NEWEST, LineOrder.NEWEST);
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** What stands in the way of what was typed; null when nothing does. */
    @Nullable
    String unknown(Ui ui) {
        return wanted.sought().isUnknown() ? ui.t("audit.id.unknown") : null;
    }

    List<Option> actors(Ui ui) {
        var kinds = Stream.of("staff", "token", "operator", "job", "setup", Wanted.EVERYBODY)
                .map(k -> Option.of(k, ui.t("audit.actors." + k)));
        var each = this.people.entrySet().stream().map(e -> Option.of(e.getKey(), e.getValue()));
        return Stream.concat(each, kinds).toList();
    }

    List<Option> things(Ui ui) {
        return THINGS.stream()
                .map(t -> Option.of(t, AuditWords.thing(t, ui.words())))
                .sorted(java.util.Comparator.comparing(Option::label))
                .toList();
    }

    List<Option> actions(Ui ui) {
        return Stream.of("insert", "update", "delete", "read", "export")
                .map(a -> Option.of(a, AuditWords.action(a, ui.words())))
                .toList();
    }
}
