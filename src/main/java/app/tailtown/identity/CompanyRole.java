package app.tailtown.identity;

import app.tailtown.platform.Words;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role as one company has it.
 *
 * @param id of what the company said of it; null while it is as the house brings it along
 * @param version 0 while it is as the house brings it along
 * @param code {@code front-desk}; of a role of their own made from its first name, and kept
 * @param named as the company calls it; empty for the words of the house
 */
public record CompanyRole(@Nullable UUID id, int version, String code, String named, Terms terms) {

    static CompanyRole of(Role role) {
        return new CompanyRole(null, 0, role.code(), "", role.terms());
    }

    /** Whether the house brings it along, changed or not. */
    public boolean isStandard() {
        return Role.isStandard(code);
    }

    public boolean isOwner() {
        return code.equals(Role.OWNER.code());
    }

    public boolean isChanged() {
        return id != null && isStandard();
    }

    public String name(Words words) {
        return named.isEmpty() ? words.text("role." + code) : named;
    }
}
