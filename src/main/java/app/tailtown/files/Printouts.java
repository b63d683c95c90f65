package app.tailtown.files;

import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.platform.Sha256;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What we printed ourselves and keep for a while, each under an id of its own: apart from what people uploaded, so that forgetting one takes nothing else along. */
@Service
public class Printouts {

    private static final String FOLDER = "/printed/";

    private final Shelf shelf;

    Printouts(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Durable when this returns; answers the hash that it is asked back with. */
    @Transactional(propagation = Propagation.NEVER)
    public byte[] put(UUID id, byte[] content) {
        shelf.put(key(id), content);
        return Sha256.of(content);
    }

    /** What is not what was kept is an error, never given out. */
    public byte[] get(UUID id, byte[] sha256) {
        return shelf.get(key(id), sha256);
    }

    /** For one that no row names any more. */
    public void drop(UUID id) {
        shelf.drop(key(id));
    }

    static String key(UUID id) {
        return CurrentOrganization.binding().organization().value() + FOLDER + id;
    }

    /** Which one lies under a key; none when something else does. */
    static Optional<UUID> id(String key) {
        var at = key.indexOf(FOLDER);
        if (at < 0 || !key.substring(at).matches(FOLDER + "[0-9a-f-]{36}")) return Optional.empty();
        return Optional.of(UUID.fromString(key.substring(at + FOLDER.length())));
    }
}
