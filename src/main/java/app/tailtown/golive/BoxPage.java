package app.tailtown.golive;

import app.tailtown.design.Happening;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.golive.boxes.BoxState;
import app.tailtown.golive.boxes.Item;
import app.tailtown.web.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * One box: how it stands, what to do, and who answered for it.
 *
 * @param finding of the last look; nothing when there was none since this box is there
 * @param said the latest first
 */
record BoxPage(Item.Placed placed, Optional<Finding> finding, List<Attestation> said, Instant now, Typed typed)
        implements Page {

    String path() {
        return GoLivePage.path(placed.id());
    }

    String attestations() {
        return path() + "/attestations";
    }

    /** Whether somebody may answer: it asks for somebody, or somebody answers for it now. */
    boolean isAsked() {
        return finding.map(Finding::state).filter(BoxState.NEEDS_PERSON::equals).isPresent()
                || holding().isPresent();
    }

    Optional<Attestation> holding() {
        return said.stream().filter(a -> a.holds(now)).findFirst();
    }

    long months() {
        return Math.max(1, placed.box().lasts().toTotalMonths());
    }

    String bookPath() {
        return BooksPage.PATH + "/" + placed.box().book();
    }

    static String day(Instant at, Ui ui) {
        return ui.words().moment(at, ZoneOffset.UTC);
    }

    List<Happening> history(Ui ui) {
        return said.stream()
                .map(a -> new Happening(
                        ui.t(
                                a.withdrawnAt() == null ? "golive.said" : "golive.said.withdrawn",
                                a.by(),
                                ui.words().date(LocalDate.ofInstant(a.until(), ZoneOffset.UTC))),
                        a.note(),
                        day(a.at(), ui),
                        a.at().toString()))
                .toList();
    }
}
