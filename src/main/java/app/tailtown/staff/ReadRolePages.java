package app.tailtown.staff;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What roles mean, for whoever gives them to people and may not change them. */
@Controller
@RequestMapping(RolesPage.READ)
@Requires(Permission.STAFF_EDIT)
class ReadRolePages {

    private final RoleDesk desk;

    ReadRolePages(RoleDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    RolesPage list() {
        return new RolesPage(desk.list(), false);
    }

    @GetMapping("/{code}")
    RolePage one(@PathVariable String code) {
        return new RolePage(desk.find(code), false, Typed.NOTHING);
    }
}
