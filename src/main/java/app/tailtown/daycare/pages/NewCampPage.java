package app.tailtown.daycare.pages;

import app.tailtown.admission.AdmissionWords;
import app.tailtown.admission.PetAdmission;
import app.tailtown.catalog.Service;
import app.tailtown.customers.Customer;
import app.tailtown.customers.CustomerRow;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetLook;
import app.tailtown.daycare.places.CampGroup;
import app.tailtown.daycare.places.CampRate;
import app.tailtown.daycare.places.Places;
import app.tailtown.design.Need;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.QuoteLine;
import app.tailtown.design.Ui;
import app.tailtown.design.Warning;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Money;
import app.tailtown.web.Typed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From a name to some days of camp on one page, or to a plan for every week.
 *
 * @param found the households that the search found
 * @param customer null until somebody is chosen
 * @param plan whether it becomes a plan
 */
record NewCampPage(
        Resort resort,
        LocalDate today,
        CampEnquiry enquiry,
        List<CustomerRow> found,
        @Nullable Customer customer,
        Answer answer,
        boolean plan,
        PlanLooked looked,
        Typed typed)
        implements Page {

    NewCampPage with(PlanLooked other) {
        return new NewCampPage(resort, today, enquiry, found, customer, answer, plan, other, typed);
    }

    /**
     * What the enquiry comes to.
     *
     * @param pets of the household; {@code chosen} are those that come
     * @param group the one looked at; null when there is none
     * @param services what is sold there; {@code service} is the one chosen
     * @param counts of the days shown, in this group
     * @param admission how those who come stand to what is required of them
     */
    record Answer(
            List<PetCard> pets,
            List<UUID> chosen,
            List<CampGroup> groups,
            @Nullable CampGroup group,
            List<Service> services,
            @Nullable Service service,
            Map<LocalDate, Places.Count> counts,
            List<CampRate> rates,
            List<PetAdmission> admission) {}

    String dayPath() {
        return "/resorts/" + resort.id().value() + "/day-camp";
    }

    /** Where the form goes; what it asks on the way stands under {@code /new}. */
    String path() {
        return plan ? dayPath() + "/plans" : dayPath();
    }

    /** The same page with what was said of the days: whoever went elsewhere comes back to it. */
    String asked() {
        return path() + "/new" + enquiry.again(answer.chosen(), groupChosen(), service());
    }

    List<Option> petOptions() {
        return answer.pets().stream()
                .map(p -> Option.of(p.id().value().toString(), p.name()).portrait(PetLook.portrait(p.id(), p)))
                .toList();
    }

    Set<String> petsChosen() {
        return answer.chosen().stream().map(UUID::toString).collect(Collectors.toSet());
    }

    List<Warning> warnings(Ui ui) {
        return answer.pets().stream()
                .filter(p -> answer.chosen().contains(p.id().value()))
                .flatMap(p -> PetLook.warnings(p.warnings(), ui.words()).stream()
                        .map(w -> new Warning(
                                w.icon(),
                                w.stop(),
                                w.word(),
                                w.note() == null ? p.name() : p.name() + ", " + w.note())))
                .toList();
    }

    /** What stands against those who are to come, and what was waived. */
    List<Need> findings(Ui ui) {
        return AdmissionWords.needs(answer.admission(), ui);
    }

    List<Option> groupOptions() {
        return answer.groups().stream()
                .map(g -> Option.of(g.id().value().toString(), g.name()))
                .toList();
    }

    Set<String> groupChosen() {
        return answer.group() == null
                ? Set.of()
                : Set.of(answer.group().id().value().toString());
    }

    List<Option> serviceOptions() {
        return answer.services().stream()
                .map(s -> Option.of(s.id().toString(), s.name()))
                .toList();
    }

    String service() {
        return answer.service() == null ? "" : answer.service().id().toString();
    }

    List<Option> partOptions(Ui ui) {
        return List.of(
                Option.of("full", ui.t("camp.part.full")),
                Option.of("morning", ui.t("camp.part.morning")),
                Option.of("afternoon", ui.t("camp.part.afternoon")));
    }

    List<Option> weekdayOptions(Ui ui) {
        return Arrays.stream(DayOfWeek.values())
                .map(d -> Option.of(String.valueOf(d.getValue()), name(d, ui)))
                .toList();
    }

    Set<String> weekdaysChosen() {
        return enquiry.weekdays().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    static String name(DayOfWeek day, Ui ui) {
        return day.getDisplayName(TextStyle.SHORT, ui.words().locale());
    }

    ShownDays days() {
        return new ShownDays(today, enquiry, answer);
    }

    private Optional<CampRate> rate(LocalDate day) {
        return answer.rates().stream().filter(r -> r.covers(day)).findFirst();
    }

    private Money price(CampRate rate) {
        return new Money(rate.of(enquiry.part()), resort.currency())
                .times(answer.chosen().size());
    }

    /** What one day costs, from the first day it would be. */
    @Nullable
    Money aDay() {
        return rate(today)
                .filter(_ -> !answer.chosen().isEmpty())
                .map(this::price)
                .orElse(null);
    }

    Optional<Money> priceOn(LocalDate day) {
        return rate(day).map(this::price);
    }

    /** Null while nothing is chosen, or where one of the days has no price. */
    @Nullable
    Money total() {
        if (days().toBook().isEmpty() || answer.chosen().isEmpty()) return null;
        if (days().toBook().stream().anyMatch(d -> rate(d).isEmpty())) return null;
        return days().toBook().stream()
                .map(d -> price(rate(d).orElseThrow()))
                .reduce(Money.zero(resort.currency()), Money::plus);
    }

    List<QuoteLine> quoteLines(Ui ui) {
        return days().toBook().stream()
                .map(d -> new QuoteLine(ui.words().day(d, today), price(rate(d).orElseThrow()), List.of(step(d, ui))))
                .toList();
    }

    private QuoteLine.Step step(LocalDate day, Ui ui) {
        var each = new Money(rate(day).orElseThrow().of(enquiry.part()), resort.currency());
        return new QuoteLine.Step(
                ui.t(
                        "camp.quote.step",
                        answer.chosen().size(),
                        ui.t("camp.part." + enquiry.part().code())),
                ui.words().money(each));
    }
}
