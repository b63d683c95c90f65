package app.tailtown.files;

import java.util.Collection;
import java.util.UUID;

/** A module that lays printouts on the shelf says which of them it still has a row for; the others are swept. */
public interface PrintoutKeeper {

    /** Of these, in the caller's transaction. */
    Collection<UUID> kept(Collection<UUID> ids);
}
