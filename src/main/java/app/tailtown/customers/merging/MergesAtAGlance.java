package app.tailtown.customers.merging;

import app.tailtown.customers.Customer;
import app.tailtown.customers.MoreAboutHouseholds;
import app.tailtown.customers.MoreAboutPets;
import app.tailtown.customers.Pet;
import app.tailtown.design.Badge;
import app.tailtown.design.Ui;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on the page of a household and of a pet who was merged into it, by whom and when; each leads to what went along, and to the way back. */
@Component
@Order(9)
class MergesAtAGlance implements MoreAboutPets, MoreAboutHouseholds {

    private final MergeBook book;

    MergesAtAGlance(MergeBook book) {
        this.book = book;
    }

    @Override
    public Glance about(Pet pet, LocalDate today) {
        var id = pet.id().value();
        return glance(book.history("pet", id), "/pets/" + id);
    }

    @Override
    public Glance about(Customer customer) {
        var id = customer.id().value();
        return glance(book.history("customer", id), "/customers/" + id);
    }

    private static Glance glance(List<MergeBook.Past> history, String path) {
        return ui -> new Section(
                "merges",
                ui.t("merge.history"),
                ui.may("customers-merge") ? path + "/merge" : "",
                ui.t("merge.history.open"),
                "",
                history.stream().map(past -> line(past, ui)).toList());
    }

    private static Line line(MergeBook.Past past, Ui ui) {
        var merge = past.merge();
        var undone = merge.undoneAt();
        var state =
                undone == null ? ui.t("merge.state.merged") : ui.t("merge.state.two-again", MergePage.day(undone, ui));
        return new Line(
                merge.goneName(),
                Badge.plain(state),
                ui.t("merge.by", past.by().in(ui.words()), MergePage.moment(merge.mergedAt(), ui)),
                ui.may("customers-edit") ? MergePage.path(merge.id()) : "");
    }
}
