package app.tailtown.customers;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Slice;
import app.tailtown.platform.Words;
import app.tailtown.web.Csv;
import app.tailtown.web.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of customers as a file for a spreadsheet. */
@Controller
class CustomersCsv {

    private final CustomerBook book;
    private final Languages languages;

    CustomersCsv(CustomerBook book, Languages languages) {
        this.book = book;
        this.languages = languages;
    }

    @GetMapping("/customers.csv")
    @Requires(Permission.CUSTOMERS_EDIT)
    void write(
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Csv.list(
                response,
                "customers.csv",
                head(languages.of(request)),
                from -> book.list(q, from, Slice.MOST),
                CustomersCsv::line);
    }

    private static String head(Words words) {
        return Csv.line(
                words.text("customers.name"),
                words.text("customers.pets"),
                words.text("customer.phone"),
                words.text("customer.email"),
                words.text("customer.city"),
                words.text("customers.banned"));
    }

    private static String line(CustomerRow row) {
        return Csv.line(
                row.name(),
                String.join(", ", row.pets()),
                row.phone(),
                row.email(),
                row.city(),
                row.banned() ? "x" : "");
    }
}
