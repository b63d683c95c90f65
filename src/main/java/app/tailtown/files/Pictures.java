package app.tailtown.files;

import app.tailtown.platform.Unavailable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Our own pictures, written once. Whoever asks for one has looked whether the person may see it. */
@Service
public class Pictures {

    private static final Logger log = LoggerFactory.getLogger(Pictures.class);

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final PictureRows rows;
    private final Shelf shelf;
    private final Bringing bringing;

    Pictures(PictureRows rows, Shelf shelf, Bringing bringing) {
        this.rows = rows;
        this.shelf = shelf;
        this.bringing = bringing;
    }

    /** In the caller's transaction, so that there is no picture of nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Developed picture) {
        rows.add(picture);
        bringing.done(picture.sizes().values().stream()
                .map(shelved -> ContentKey.of(shelved.sha256()))
                .toList());
    }

    /**
     * Those that can be read, as JPEG, which any printer's page can hold. One that is missing or is not what was kept is left out and logged, and so are all
     * while the shelf is away: a list is printed all the same.
     */
    @Transactional(propagation = Propagation.NEVER)
    public Map<UUID, byte[]> jpegs(Collection<UUID> ids, PictureSize size) {
        var found = new HashMap<UUID, byte[]>();
        for (var picture : rows.hashes(ids, size).entrySet()) {
            try {
                var hash = picture.getValue();
                found.put(picture.getKey(), Darkroom.jpeg(shelf.get(ContentKey.of(hash), hash)));
            } catch (IllegalStateException | UncheckedIOException e) {
                log.warn("A picture is left out: {}", picture.getKey(), e);
            } catch (Unavailable e) {
                log.warn("No pictures: the shelf is away", e);
                break;
            }
        }
        return found;
    }

    /** No transaction is open while the shelf is read. What is in a picture never changes, so a browser keeps it; one that is not what was kept is an error, never given out. */
    public ResponseEntity<byte[]> show(UUID id, PictureSize size) {
        var hash = rows.hash(id, size);
        var content = shelf.get(ContentKey.of(hash), hash);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/webp"))
                .cacheControl(FOR_EVER)
                .eTag(HexFormat.of().formatHex(hash))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
