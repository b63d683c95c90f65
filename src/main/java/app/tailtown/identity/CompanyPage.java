package app.tailtown.identity;

import app.tailtown.design.Page;
import java.util.List;

/** Which of one's companies to come in to, and which ask for one. */
record CompanyPage(String to, String ticket, List<SignIn.Company> companies) implements Page {

    List<SignIn.Company> own() {
        return companies.stream().filter(c -> !c.offered()).toList();
    }

    List<SignIn.Company> offered() {
        return companies.stream().filter(SignIn.Company::offered).toList();
    }
}
