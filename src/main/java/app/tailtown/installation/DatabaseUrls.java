package app.tailtown.installation;

import java.util.Optional;

/**
 * The three ways into one database.
 *
 * @param app what requests and jobs use; owns nothing, behind row-level security
 * @param owner owns the schemas; only for migrations
 * @param observer reads the invariant views across organizations
 */
public record DatabaseUrls(DatabaseUrl app, Optional<DatabaseUrl> owner, Optional<DatabaseUrl> observer) {

    void refuseUnverified() {
        app.refuseUnverified("DATABASE_URL");
        owner.ifPresent(url -> url.refuseUnverified("DATABASE_OWNER_URL"));
        observer.ifPresent(url -> url.refuseUnverified("DATABASE_OBSERVER_URL"));
    }
}
