package app.tailtown.files;

import app.tailtown.files.Developed.Shelved;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.HeavyWork;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Sha256;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes our own pictures of what somebody sent: looked at before it is unpacked, turned upright, written anew in three sizes with nothing in them but colours.
 * It takes a second and memory, so no transaction is open meanwhile, and whoever waits too long is told to come back.
 */
@Service
public class PictureStudio {

    private static final int PATIENCE_SECONDS = 8;

    private final Inspection inspection;
    private final Bringing bringing;
    private final HeavyWork work;

    PictureStudio(Inspection inspection, Bringing bringing, HeavyWork work) {
        this.inspection = inspection;
        this.bringing = bringing;
        this.work = work;
    }

    /** Refuses with field {@code file} what is empty, too large in bytes or pixels, broken, or no JPEG, PNG or WebP; and what has malware in it. */
    @Transactional(propagation = Propagation.NEVER)
    public Developed develop(Incoming file) {
        return develop(inspection.passed(file));
    }

    Developed develop(Inspection.Inspected file) {
        var content = file.content();
        var kind = MediaKind.of(content)
                .filter(MediaKind::isPicture)
                .orElseThrow(() -> FieldsRefused.field("file", "picture-kind"));
        var bare = BarePicture.of(kind, content);
        return kept(work.done(
                PATIENCE_SECONDS, () -> prints(Darkroom.upright(PictureDecoder.decode(kind, bare), bare.turn()))));
    }

    /** The same of what we drew ourselves. */
    Developed develop(BufferedImage drawn) {
        return kept(work.done(PATIENCE_SECONDS, () -> prints(drawn)));
    }

    private record Prints(int width, int height, Map<PictureSize, byte[]> webp) {}

    private static Prints prints(BufferedImage upright) {
        var sizes = new EnumMap<PictureSize, byte[]>(PictureSize.class);
        var large = Darkroom.print(upright, PictureSize.LARGE);
        for (var size : PictureSize.values()) sizes.put(size, Darkroom.webp(Darkroom.print(large, size)));
        return new Prints(large.getWidth(), large.getHeight(), sizes);
    }

    private Developed kept(Prints prints) {
        var sizes = new EnumMap<PictureSize, Shelved>(PictureSize.class);
        var contents = new HashMap<String, byte[]>();
        prints.webp().forEach((size, webp) -> {
            var hash = Sha256.of(webp);
            contents.put(ContentKey.of(hash), webp);
            sizes.put(size, new Shelved(hash, webp.length));
        });
        bringing.put(contents);
        return new Developed(Ids.next(), prints.width(), prints.height(), sizes);
    }
}
