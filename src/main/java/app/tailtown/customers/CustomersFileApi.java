package app.tailtown.customers;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Languages;
import app.tailtown.web.Signed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole list of customers as a file, for programs: it leaves the house with a signature only. */
@RestController
class CustomersFileApi {

    private final CustomerBook book;
    private final Languages languages;

    CustomersFileApi(CustomerBook book, Languages languages) {
        this.book = book;
        this.languages = languages;
    }

    @GetMapping({"/api/v1/customers.csv", "/api/v1/customers.xlsx"})
    @Requires(Permission.CUSTOMERS_EDIT)
    @Signed
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CustomersFile.write(book, "", CustomerOrder.of("name"), languages.accepted(request), request, response);
    }
}
