package app.tailtown.operators;

import app.tailtown.alarms.Alarm;
import app.tailtown.alarms.AlarmText;
import app.tailtown.alarms.TestAlarms;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with the installation itself, and whether somebody hears of it.
 *
 * @param alarms what fires first, then what ended last
 * @param canTest whether somebody is named who gets mail
 */
record OperatorAlertsPage(List<Alarm> alarms, List<TestAlarms.Known> tests, boolean canTest) implements Page {

    static final String PATH = CompaniesPage.PATH + "/alerts";

    /** What cannot wait first. */
    List<Alarm> firing() {
        return alarms.stream()
                .filter(Alarm::isFiring)
                .sorted(Comparator.comparing(a -> !a.condition().isPage()))
                .toList();
    }

    List<Alarm> over() {
        return alarms.stream().filter(a -> !a.isFiring()).toList();
    }

    String title(Alarm alarm, Ui ui) {
        return AlarmText.title(alarm, ui.words());
    }

    String what(Alarm alarm, Ui ui) {
        return AlarmText.what(alarm, ui.words());
    }

    String todo(Alarm alarm, Ui ui) {
        return AlarmText.todo(alarm.condition(), ui.words());
    }

    /** Its section, as the console shows it. */
    String book(Alarm alarm) {
        return CompaniesPage.PATH + "/books/alerts#" + alarm.condition().code();
    }

    String told(Alarm alarm, Ui ui) {
        if (alarm.channels().isEmpty()) return ui.t("operator.alerts.nobody");
        return alarm.channels().stream()
                .map(c -> ui.t("operator.alerts.channel." + c))
                .collect(Collectors.joining(", "));
    }

    String by(TestAlarms.Known test, Ui ui) {
        return test.sentBy().equals("command") ? ui.t("operator.alerts.command") : test.sentBy();
    }

    String outcome(TestAlarms.Known test, Ui ui) {
        if (!test.failed().isEmpty()) return test.failed();
        return test.confirmedAt() == null
                ? ui.t("operator.alerts.test.waiting")
                : CompaniesPage.when(test.confirmedAt(), ui);
    }
}
