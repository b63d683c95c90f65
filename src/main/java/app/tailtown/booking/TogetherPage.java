package app.tailtown.booking;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.lodging.Let;
import app.tailtown.organizations.Resort;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one press moved, and the button that takes all of it back.
 *
 * @param press null where it was refused, so that nothing moved
 */
record TogetherPage(Resort resort, @Nullable UUID press, LocalDate today, List<Row> rows, Typed typed) implements Page {

    /**
     * One of them as it is by now.
     *
     * @param version which the press made of it
     * @param booked whether it did not exist before
     */
    record Row(Reservation stay, int version, boolean booked) {

        String pets() {
            return stay.pets().stream().map(Reservation.PetStay::name).collect(Collectors.joining(", "));
        }

        String suites() {
            return stay.lets().stream().map(Let::suite).distinct().collect(Collectors.joining(", "));
        }

        boolean isAsItWasLeft() {
            return stay.version() == version;
        }
    }

    boolean mayGoBack() {
        return press != null && rows.stream().allMatch(Row::isAsItWasLeft);
    }

    String path() {
        return "/resorts/" + resort.id().value() + "/moves" + (press == null ? "" : "/" + press);
    }

    String board() {
        return "/resorts/" + resort.id().value() + "/board";
    }

    String when(Row row, Ui ui) {
        return ui.t(
                "make-room.when",
                ui.words().day(row.stay().arrives(), today),
                ui.words().day(row.stay().departs(), today));
    }
}
