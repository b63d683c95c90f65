package app.tailtown.demo;

import app.tailtown.identity.Role;
import app.tailtown.organizations.OrganizationId;
import app.tailtown.organizations.Resort;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A company of the made-up world, as far as it is the same on every day: its places and the people who work there. */
record Company(
        OrganizationId id,
        String slug,
        String name,
        List<SuiteKind> kinds,
        List<DemoResort> resorts,
        List<Colleague> colleagues) {

    /**
     * Somebody who works there.
     *
     * @param only the one resort the role is for; empty is all of them
     * @param opensAccount false when the account was opened with another company
     */
    record Colleague(
            UUID account,
            UUID staff,
            String name,
            String email,
            String language,
            Role role,
            Optional<Resort> only,
            boolean opensAccount) {

        /** As the audit and the rows name who did something. */
        String actor() {
            return "staff:" + staff;
        }
    }

    /** Who does such things here; every company has everybody. */
    Colleague one(Role role) {
        return colleagues.stream().filter(c -> c.role() == role).findFirst().orElseThrow();
    }
}
