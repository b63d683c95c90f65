package app.tailtown.admission.vaccinations;

import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a proof stands, and its days, as the pages say them. */
final class VaccinationLook {

    private VaccinationLook() {}

    static Badge state(Vaccination vaccination, Ui ui) {
        var word = ui.t("vaccination.state." + vaccination.getState().code());
        return switch (vaccination.getState()) {
            case SUBMITTED -> new Badge(Tone.PENDING, word, Icon.HELP);
            case VERIFIED -> new Badge(Tone.GOOD, word, Icon.CHECK);
            case REJECTED -> new Badge(Tone.MIND, word, Icon.REFUSED);
            case TAKEN_BACK -> Badge.plain(word);
        };
    }

    static String date(@Nullable LocalDate date, Ui ui) {
        return date == null ? ui.t("vaccination.unknown") : ui.words().date(date);
    }
}
