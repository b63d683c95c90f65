package app.tailtown.customers;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Slice;
import app.tailtown.platform.Words;
import app.tailtown.web.Languages;
import app.tailtown.web.Spreadsheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of customers as a file for a spreadsheet. */
@Controller
class CustomersFile {

    private final CustomerBook book;
    private final Languages languages;

    CustomersFile(CustomerBook book, Languages languages) {
        this.book = book;
        this.languages = languages;
    }

    @GetMapping({"/customers.csv", "/customers.xlsx"})
    @Requires(Permission.CUSTOMERS_EDIT)
    void write(
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "name") @Pattern(regexp = CustomerOrder.CODES) String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        write(book, q, CustomerOrder.of(sort), languages.of(request), request, response);
    }

    /** These customers in this order, in these words; the address says as which kind of file. */
    static void write(
            CustomerBook book,
            String search,
            CustomerOrder order,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Spreadsheet.list(
                request,
                response,
                "customers",
                head(words),
                from -> book.list(search, order, from, Slice.OF_A_FILE),
                CustomersFile::cells);
    }

    private static Object[] head(Words words) {
        return new Object[] {
            words.text("customers.name"),
            words.text("customers.pets"),
            words.text("customer.phone"),
            words.text("customer.email"),
            words.text("customer.city"),
            words.text("customers.banned")
        };
    }

    private static @Nullable Object[] cells(CustomerRow row) {
        return new @Nullable Object[] {
            row.name(), String.join(", ", row.pets()), row.phone(), row.email(), row.city(), row.banned() ? "x" : ""
        };
    }
}
