package app.tailtown.files;

import app.tailtown.files.Developed.Shelved;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Unavailable;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes our own pictures of what somebody sent: looked at before it is unpacked, turned upright, written anew in three sizes with nothing in them but colours.
 * It takes a second, so no transaction is open meanwhile; and memory, so that two are made at a time and whoever waits too long is told to come back.
 */
@Service
public class PictureStudio {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 8;

    private final Bringing bringing;
    private final Semaphore places = new Semaphore(AT_ONCE);

    PictureStudio(Bringing bringing) {
        this.bringing = bringing;
    }

    /** Refuses with field {@code file} what is empty, too large in bytes or pixels, broken, or no JPEG, PNG or WebP. */
    @Transactional(propagation = Propagation.NEVER)
    public Developed develop(Incoming file) {
        var content = file.content();
        FileCabinet.refuseSize(content);
        var kind = MediaKind.of(content)
                .filter(MediaKind::isPicture)
                .orElseThrow(() -> FieldsRefused.field("file", "picture-kind"));
        var bare = BarePicture.of(kind, content);
        return atMostTwo(() -> prints(Darkroom.upright(PictureDecoder.decode(kind, bare), bare.turn())));
    }

    /** The same of what we drew ourselves. */
    Developed develop(BufferedImage drawn) {
        return atMostTwo(() -> prints(drawn));
    }

    private Developed prints(BufferedImage upright) {
        var sizes = new EnumMap<PictureSize, Shelved>(PictureSize.class);
        var contents = new HashMap<String, byte[]>();
        var large = Darkroom.print(upright, PictureSize.LARGE);
        for (var size : PictureSize.values()) {
            var webp = Darkroom.webp(Darkroom.print(large, size));
            var hash = ContentKey.hash(webp);
            contents.put(ContentKey.of(hash), webp);
            sizes.put(size, new Shelved(hash, webp.length));
        }
        bringing.put(contents);
        return new Developed(Ids.next(), large.getWidth(), large.getHeight(), sizes);
    }

    private <T> T atMostTwo(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** Too many pictures at once. */
    static final class Busy extends Unavailable {
        private static final long serialVersionUID = 1L;
    }
}
