package app.tailtown.staff;

import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Place;
import app.tailtown.identity.CompanyRole;
import app.tailtown.identity.Visit;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is invited.
 *
 * @param mailed whether they get a mail; otherwise a link is handed over
 */
record InvitePage(List<CompanyRole> roles, Visit visit, boolean mailed, Typed typed) implements Page, RoleBoxes {

    List<Option> languages() {
        return List.of(Option.of("en", "English"), Option.of("es", "Español"));
    }

    @Override
    public List<Place> places() {
        return visit.resorts().size() < 2 ? List.of() : visit.resorts();
    }

    @Override
    public boolean has(CompanyRole role, @Nullable UUID resort) {
        return typed.all("roles").contains(value(role, resort));
    }

    @Override
    public boolean mayGive(CompanyRole role, @Nullable UUID resort) {
        return visit.mayGive(role.terms(), resort);
    }
}
