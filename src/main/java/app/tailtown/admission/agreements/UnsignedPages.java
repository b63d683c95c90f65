package app.tailtown.admission.agreements;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.platform.Words;
import app.tailtown.web.Languages;
import app.tailtown.web.Spreadsheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is still to come and has not signed, for people and as a file for a spreadsheet. */
@Controller
class UnsignedPages {

    private final UnsignedList list;
    private final Languages languages;

    UnsignedPages(UnsignedList list, Languages languages) {
        this.list = list;
        this.languages = languages;
    }

    @GetMapping(AgreementsPage.PATH + "/{id}/unsigned")
    @Requires(Permission.CUSTOMERS_VIEW)
    UnsignedPage show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "day") @Pattern(regexp = UnsignedOrder.CODES) String sort,
            @RequestParam(defaultValue = "") String after) {
        var from = Cursor.read(after);
        var order = UnsignedOrder.of(sort);
        var rows = list.list(id, q, order, from, UnsignedPage.SIZE);
        return new UnsignedPage(list.agreement(id), q, order, rows, from.isStart(), list.count(id));
    }

    @GetMapping({AgreementsPage.PATH + "/{id}/unsigned.csv", AgreementsPage.PATH + "/{id}/unsigned.xlsx"})
    @Requires(Permission.CUSTOMERS_EDIT)
    void download(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "day") @Pattern(regexp = UnsignedOrder.CODES) String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Spreadsheet.list(
                request,
                response,
                "not-signed",
                head(languages.of(request)),
                from -> list.list(id, q, UnsignedOrder.of(sort), from, Slice.OF_A_FILE),
                UnsignedPages::cells);
    }

    private static Object[] head(Words words) {
        return new Object[] {
            words.text("due.customer"),
            words.text("unsigned.pets"),
            words.text("unsigned.comes-on"),
            words.text("unsigned.signed-version"),
            words.text("signature.signed-on"),
            words.text("customer.phone"),
            words.text("customer.email")
        };
    }

    private static @Nullable Object[] cells(Unsigned row) {
        return new @Nullable Object[] {
            row.customer(),
            String.join(", ", row.pets()),
            row.comesOn(),
            row.signedNumber(),
            row.signedOn(),
            row.phone(),
            row.email()
        };
    }
}
