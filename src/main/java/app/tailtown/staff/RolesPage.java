package app.tailtown.staff;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.identity.CompanyRole;
import app.tailtown.identity.Permission;
import java.util.List;

/**
 * The roles of a company.
 *
 * @param isChanged whether they are opened to be changed, and not only read
 */
record RolesPage(List<CompanyRole> roles, boolean isChanged) implements Page {

    static final String PATH = "/settings/roles";

    /** The same to be read. */
    static final String READ = StaffPage.PATH + "/roles";

    String here() {
        return isChanged ? PATH : READ;
    }

    String path(CompanyRole role) {
        return here() + "/" + role.code();
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
