package app.tailtown.staff;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What roles mean at this company. */
@Controller
@RequestMapping(RolesPage.PATH)
@Requires(Permission.ROLES_EDIT)
class RolePages {

    private final RoleDesk desk;

    RolePages(RoleDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    RolesPage list() {
        return new RolesPage(desk.list(), true);
    }

    @GetMapping("/new")
    RolePage blank() {
        return new RolePage(null, true, Typed.NOTHING);
    }

    @PostMapping
    Reply add(Form<KeepRole> form) {
        return form.keep(
                what -> {
                    form.say("role.added", desk.add(what).named());
                    return Answer.seeOther(RolesPage.PATH);
                },
                typed -> new RolePage(null, true, typed));
    }

    @GetMapping("/{code}")
    RolePage one(@PathVariable String code) {
        return new RolePage(desk.find(code), true, Typed.NOTHING);
    }

    @PutMapping("/{code}")
    Reply change(@PathVariable String code, Form<KeepRole> form) {
        return form.keep(
                what -> {
                    form.say(
                            "role.kept", desk.change(code, form.version(), what).named());
                    return Answer.seeOther(RolesPage.PATH);
                },
                typed -> new RolePage(desk.find(code), true, typed));
    }

    @DeleteMapping("/{code}")
    Reply remove(@PathVariable String code, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    var role = desk.remove(code);
                    form.say(role.isStandard() ? "role.reset" : "role.removed", role.named());
                    return Answer.seeOther(RolesPage.PATH);
                },
                typed -> new RolePage(desk.find(code), true, typed));
    }
}
