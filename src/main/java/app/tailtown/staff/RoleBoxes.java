package app.tailtown.staff;

import app.tailtown.design.Place;
import app.tailtown.identity.CompanyRole;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A box for each role at each resort. */
interface RoleBoxes {

    List<CompanyRole> roles();

    /** The resorts a role can be given at one by one; none where there is but one. */
    List<Place> places();

    boolean has(CompanyRole role, @Nullable UUID resort);

    boolean mayGive(CompanyRole role, @Nullable UUID resort);

    /** @param resort null for all of them */
    default String value(CompanyRole role, @Nullable UUID resort) {
        return role.code() + "@" + (resort == null ? "*" : resort);
    }
}
