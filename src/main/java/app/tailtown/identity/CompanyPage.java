package app.tailtown.identity;

import app.tailtown.design.Page;
import java.util.List;

/** Which of one's companies to come in to. */
record CompanyPage(String to, String ticket, List<SignIn.Company> companies) implements Page {}
