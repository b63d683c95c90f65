package app.tailtown.staff;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.identity.CompanyRole;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Topic;
import app.tailtown.web.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a role means.
 *
 * @param role null for a new one
 * @param isChanged whether it is opened to be changed, and not only read
 */
record RolePage(@Nullable CompanyRole role, boolean isChanged, Typed typed) implements Page {

    String title(Ui ui) {
        return role == null ? ui.t("role.new") : role.name(ui.words());
    }

    String action() {
        return role == null ? RolesPage.PATH : RolesPage.PATH + "/" + role.code();
    }

    boolean isNew() {
        return role == null;
    }

    /** Whether nothing here can be changed. */
    boolean isFixed() {
        return isOwner() || !isChanged;
    }

    String list() {
        return isChanged ? RolesPage.PATH : RolesPage.READ;
    }

    String lead(Ui ui) {
        if (!isChanged) return ui.t("role.read");
        return isOwner() ? ui.t("role.owner-stays") : ui.t("role.lead");
    }

    boolean isOwner() {
        return role != null && role.isOwner();
    }

    String name(Ui ui) {
        return typed.of("name", role == null ? "" : role.name(ui.words()));
    }

    String idle() {
        return typed.of(
                "idleMinutes",
                role == null ? "240" : String.valueOf(role.terms().idle().toMinutes()));
    }

    String absolute() {
        return typed.of(
                "absoluteHours",
                role == null ? "24" : String.valueOf(role.terms().absolute().toHours()));
    }

    boolean needsSecond() {
        if (typed.isRefused()) return typed.isOn("secondFactor");
        return role != null && role.terms().secondFactor();
    }

    List<Topic> topics() {
        return List.of(Topic.values());
    }

    /** "2 of 6". */
    String had(Topic topic, Ui ui) {
        var had = topic.permissions().stream().filter(this::has).count();
        return ui.t("roles.rights.of", had, topic.permissions().size());
    }

    boolean has(Permission permission) {
        if (typed.isRefused()) return typed.all("permissions").contains(permission.code());
        return role != null && role.terms().permissions().contains(permission);
    }
}
