package app.tailtown.world;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import app.tailtown.installation.Scanner;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands in for ClamAV in tests that run everywhere: it speaks the part of its protocol that we use, knows one malware, and does what a broken scanner does when
 * a content asks for it. That it answers as the real one does is shown by {@code ScannerContract}, which both have to keep.
 */
public final class StandInScanner {

    /** A content with one of these in it gets no answer, half of one, or one that nobody understands. */
    public static final String HANGS_UP = "the scanner hangs up";

    public static final String BREAKS_OFF = "the scanner breaks off";
    public static final String TALKS_NONSENSE = "the scanner talks nonsense";
    public static final String FAILS = "the scanner fails";
    public static final String SAYS_NOTHING = "the scanner says nothing";

    public static final String MALWARE = "Eicar-Test-Signature";

    private static final class Holder {
        private static final StandInScanner ONE = new StandInScanner();
    }

    private final ServerSocket door;
    private final AtomicInteger looked = new AtomicInteger();

    private StandInScanner() {
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("stand-in-scanner").start(this::open);
    }

    /** The one of this JVM. */
    public static Scanner shared() {
        return new Scanner.AtAddress("127.0.0.1", Holder.ONE.door.getLocalPort());
    }

    /** How many contents it was shown. */
    public static int looked() {
        return Holder.ONE.looked.get();
    }

    private void open() {
        while (true) {
            try {
                var line = door.accept();
                Thread.ofVirtual().start(() -> talk(line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket line) {
        try (line) {
            var said = new DataInputStream(line.getInputStream());
            var command = command(said);
            var answer = command.equals("zVERSION") ? "ClamAV 1.4.6/27834/Mon Nov 30 08:00:00 2026\0" : content(said);
            line.getOutputStream().write(answer.getBytes(US_ASCII));
            if (answer.isEmpty()) line.getInputStream().read();
        } catch (IOException e) {
            // Whoever asked has hung up.
            System.err.println("The stand-in of the scanner: " + e);
        }
    }

    private static String command(DataInputStream said) throws IOException {
        var command = new StringBuilder();
        for (var c = said.readByte(); c != 0; c = said.readByte()) command.append((char) c);
        return command.toString();
    }

    private String content(DataInputStream said) throws IOException {
        var content = new ByteArrayOutputStream();
        for (var length = said.readInt(); length > 0; length = said.readInt()) content.write(said.readNBytes(length));
        looked.incrementAndGet();
        var text = content.toString(ISO_8859_1);
        if (text.contains(HANGS_UP)) throw new IOException("It was asked to hang up");
        if (text.contains(SAYS_NOTHING)) return "";
        if (text.contains(BREAKS_OFF)) return "stream: OK";
        if (text.contains(TALKS_NONSENSE)) return "stream: OK, as far as I can see\0";
        if (text.contains(FAILS)) return "INSTREAM size limit exceeded. ERROR\0";
        return text.contains(new String(Eicar.file(), US_ASCII)) ? "stream: " + MALWARE + " FOUND\0" : "stream: OK\0";
    }
}
