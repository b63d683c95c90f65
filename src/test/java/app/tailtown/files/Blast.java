package app.tailtown.files;

import app.tailtown.platform.FieldsRefused;
import app.tailtown.world.Bombs;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * What a bomb did before it was refused, in the thread that opened it.
 *
 * @param allocated bytes of the heap
 */
public record Blast(String name, int size, boolean refused, double milliseconds, long allocated) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private interface Opener {
        /** Whether somebody got something out of it. */
        boolean open(byte[] content) throws IOException;
    }

    /** Of every bomb there is; {@code size} bytes are packed into most of them. */
    public static List<Blast> all(int size) {
        var all = new ArrayList<Blast>();
        Bombs.pictures(size).forEach((name, bomb) -> all.add(of(name, bomb, Blast::isPicture)));
        LimitedFilter.install();
        Bombs.papers(size)
                .forEach((name, bomb) ->
                        all.add(of(name, bomb, pdf -> PdfFirstPage.drawn(pdf).isPresent())));
        return all;
    }

    private static boolean isPicture(byte[] content) {
        var kind = MediaKind.of(content).orElseThrow();
        return PictureDecoder.decode(kind, BarePicture.of(kind, content)).getWidth() > 0;
    }

    private static Blast of(String name, byte[] bomb, Opener opener) {
        var began = System.nanoTime();
        var before = THREADS.getCurrentThreadAllocatedBytes();
        boolean refused;
        try {
            refused = !opener.open(bomb);
        } catch (FieldsRefused | IOException no) {
            refused = true;
        }
        var allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        return new Blast(name, bomb.length, refused, (System.nanoTime() - began) / 1e6, allocated);
    }
}
