package app.tailtown.files;

import app.tailtown.installation.Scanner;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ClamAV daemon, asked as its manual (clamd(8)) says: a command that ends in NUL, the content in pieces of which each is announced by four bytes, and a piece
 * of none. A line for each question, which is cut when its time is over, whatever the other end does.
 */
final class Clamd {

    private static final Logger log = LoggerFactory.getLogger(Clamd.class);
    private static final int PIECE = 65_536;
    private static final int LONGEST_ANSWER = 1_024;
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Scanner where;
    private final Duration longest;

    Clamd(Scanner where, Duration longest) {
        this.where = where;
        this.longest = longest;
    }

    /** The name of what was found; nothing in a content that is clean. */
    Optional<String> malwareIn(byte[] content) throws Silent {
        var said = ask("INSTREAM", content);
        if (said.equals("stream: OK")) return Optional.empty();
        var found = FOUND.matcher(said);
        if (!found.matches()) throw new Silent("it answers " + printable(said));
        return Optional.of(printable(found.group(1)));
    }

    /** Which one it is and how old its signatures are, in its words. */
    String version() throws Silent {
        var said = ask("VERSION", null);
        if (!said.startsWith("ClamAV ")) throw new Silent("it answers " + printable(said));
        return printable(said);
    }

    private String ask(String command, byte @org.jspecify.annotations.Nullable [] content) throws Silent {
        try (var line = where instanceof Scanner.AtSocket
                        ? SocketChannel.open(StandardProtocolFamily.UNIX)
                        : SocketChannel.open();
                var _ = cutAfter(longest, line)) {
            line.connect(address());
            write(line, ByteBuffer.wrap(("z" + command + "\0").getBytes(StandardCharsets.US_ASCII)));
            if (content != null) stream(line, content);
            return answer(line);
        } catch (IOException e) {
            throw new Silent(e.toString());
        }
    }

    /** Looked up each time: a scanner that was moved is found again. */
    private SocketAddress address() throws UnknownHostException {
        return switch (where) {
            case Scanner.AtSocket(var path) -> UnixDomainSocketAddress.of(path);
            case Scanner.AtAddress(var host, var port) -> {
                var address = new InetSocketAddress(host, port);
                if (address.isUnresolved()) throw new UnknownHostException(host);
                yield address;
            }
        };
    }

    private static void stream(SocketChannel line, byte[] content) throws IOException {
        for (var at = 0; at < content.length; at += PIECE) {
            var length = Math.min(PIECE, content.length - at);
            write(line, ByteBuffer.allocate(4).putInt(length).flip());
            write(line, ByteBuffer.wrap(content, at, length));
        }
        write(line, ByteBuffer.allocate(4));
    }

    private static void write(SocketChannel line, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) line.write(bytes);
    }

    /** Without the NUL that ends it: one that breaks off is none. */
    private static String answer(SocketChannel line) throws IOException {
        var read = ByteBuffer.allocate(LONGEST_ANSWER);
        while (read.hasRemaining() && line.read(read) >= 0) {
            var last = read.position() - 1;
            if (last >= 0 && read.get(last) == 0) return new String(read.array(), 0, last, StandardCharsets.UTF_8);
        }
        throw new IOException("its answer has no end");
    }

    private static Closeable cutAfter(Duration longest, SocketChannel line) {
        var cut = CLOCK.schedule(() -> close(line), longest.toMillis(), TimeUnit.MILLISECONDS);
        return () -> cut.cancel(false);
    }

    private static void close(SocketChannel line) {
        try {
            line.close();
        } catch (IOException e) {
            log.warn("A line to the scanner cannot be cut", e);
        }
    }

    private static String printable(String said) {
        var plain = said.replaceAll("[^\\x20-\\x7e]", "?").strip();
        return plain.length() > 200 ? plain.substring(0, 200) : plain;
    }

    private static ScheduledThreadPoolExecutor clock() {
        var clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("scanner-clock").daemon().factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /** It cannot be reached, takes too long, or says what nobody understands. */
    static final class Silent extends Exception {
        private static final long serialVersionUID = 1L;

        Silent(String why) {
            super(why, null, false, false);
        }
    }
}
