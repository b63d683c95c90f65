package app.tailtown.files;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The bytes of a document that somebody sent, given out until its time is over: a file can be made so that whoever looks for its parts goes over it again and again. */
final class TimedRead extends RandomAccessReadBuffer {

    private static final int LOOKS_AT_THE_CLOCK = 4_096;

    private final long end;
    private int reads;

    /** @param end in {@link System#nanoTime} */
    TimedRead(byte[] content, long end) {
        super(content);
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        if (++reads % LOOKS_AT_THE_CLOCK == 0) refuseLate();
        return super.read();
    }

    @Override
    public int read(byte[] some, int from, int length) throws IOException {
        refuseLate();
        return super.read(some, from, length);
    }

    private void refuseLate() throws IOException {
        if (System.nanoTime() - end > 0) throw new IOException("It takes too long to read");
        PdfUnpacking.current().refuseOver();
    }
}
