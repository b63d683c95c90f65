package app.tailtown.identity;

import java.util.Optional;
import java.util.UUID;

/** Tells whose an access token is; answered by whoever makes them. */
public interface AccessTokens {

    /** The id under which it is kept, of one that we signed; empty for everything else. Whether it still works is asked of the database. */
    Optional<UUID> idOf(String token);
}
