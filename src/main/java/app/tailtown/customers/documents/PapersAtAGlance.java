package app.tailtown.customers.documents;

import app.tailtown.customers.Customer;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.MoreAboutHouseholds;
import app.tailtown.customers.MoreAboutPets;
import app.tailtown.customers.Pet;
import app.tailtown.design.Badge;
import app.tailtown.platform.Cursor;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on the page of a pet and of a household what was brought last. */
@Component
@Order(3)
class PapersAtAGlance implements MoreAboutPets, MoreAboutHouseholds {

    private static final int MOST = 3;

    private final DocumentBook book;

    PapersAtAGlance(DocumentBook book) {
        this.book = book;
    }

    @Override
    public Glance about(Pet pet, LocalDate today) {
        return glance(pet.customerId(), pet.id().value());
    }

    @Override
    public Glance about(Customer customer) {
        return glance(customer.id(), null);
    }

    private Glance glance(CustomerId customer, @Nullable UUID pet) {
        var latest = book.list(customer, pet, "", DocumentOrder.NEWEST, Cursor.START, MOST)
                .items();
        return ui -> new Section(
                "documents",
                ui.t("documents.title"),
                DocumentsPage.path(customer.value()) + (pet == null ? "" : "?pet=" + pet),
                ui.t("documents.open"),
                ui.t("documents.none"),
                latest.stream()
                        .map(d -> new Line(
                                d.file().name(), Badge.plain(DocumentsPage.day(d, ui)), DocumentsPage.about(d, ui)))
                        .toList());
    }
}
