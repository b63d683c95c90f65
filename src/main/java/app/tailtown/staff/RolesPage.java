package app.tailtown.staff;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.identity.CompanyRole;
import app.tailtown.identity.Permission;
import java.util.List;

/** The roles of a company. */
record RolesPage(List<CompanyRole> roles) implements Page {

    static final String PATH = "/settings/roles";

    String path(CompanyRole role) {
        return PATH + "/" + role.code();
    }

    /** "14 of 21". */
    String rights(CompanyRole role, Ui ui) {
        return ui.t("roles.rights.of", role.terms().permissions().size() - 1, Permission.values().length - 1);
    }

    String stays(CompanyRole role, Ui ui) {
        return ui.t(
                "roles.stays.of",
                role.terms().idle().toMinutes(),
                role.terms().absolute().toHours());
    }
}
