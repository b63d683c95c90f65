package app.tailtown.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that behaves badly as it is told, and keeps what it took. */
public final class ScriptedSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> verbs = new CopyOnWriteArrayList<>();
    private final AtomicInteger lines = new AtomicInteger();

    /** What is answered to a recipient, instead of yes. */
    public final Map<String, String> recipients = new ConcurrentHashMap<>();

    /** How long it thinks before it says that it took a message. */
    public volatile Duration thinks = Duration.ZERO;

    /** What it shows before anything is said in private; none where it speaks in the open only. */
    private final Optional<SSLContext> secrecy;

    private final boolean atOnce;

    public ScriptedSmtp() {
        this(Optional.empty(), false);
    }

    /** Encrypted from the first byte, or once it is asked to. */
    ScriptedSmtp(SSLContext secrecy, boolean atOnce) {
        this(Optional.of(secrecy), atOnce);
    }

    private ScriptedSmtp(Optional<SSLContext> secrecy, boolean atOnce) {
        this.secrecy = secrecy;
        this.atOnce = atOnce;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Every message it took, headers and all, in the order in which they came. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    public List<String> messageIds() {
        return taken.stream()
                .map(m -> m.lines()
                        .filter(l -> l.startsWith("Message-ID: "))
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    /** Whatever was said to it, by its verbs. */
    List<String> verbs() {
        return List.copyOf(verbs);
    }

    /** How many lines were opened. */
    public int lines() {
        return lines.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var line = socket.accept();
                lines.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(line));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket line) {
        try (line) {
            converse(atOnce ? encrypted(line) : line, atOnce);
        } catch (IOException e) {
            // Whoever called has hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket encrypted(Socket line) throws IOException {
        var socket = (SSLSocket) secrecy.orElseThrow()
                .getSocketFactory()
                .createSocket(line, line.getInetAddress().getHostAddress(), line.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private void converse(Socket line, boolean isPrivate) throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        if (!isPrivate || atOnce) say(line, "220 scripted.example");
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            var verb = said.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
            verbs.add(verb + (isPrivate ? " in private" : ""));
            switch (verb) {
                case "EHLO" -> say(line, secrecy.isPresent() && !isPrivate ? "250-fine\r\n250 STARTTLS" : "250 fine");
                case "HELO", "MAIL", "RSET", "NOOP" -> say(line, "250 fine");
                case "RCPT" -> say(line, recipients.getOrDefault(address(said), "250 fine"));
                case "DATA" -> take(line, in);
                case "STARTTLS" -> {
                    say(line, "220 go on");
                    converse(encrypted(line), true);
                    return;
                }
                case "QUIT" -> {
                    say(line, "221 bye");
                    return;
                }
                default -> say(line, "502 what?");
            }
        }
    }

    private void take(Socket line, BufferedReader in) throws IOException, InterruptedException {
        say(line, "354 go on");
        var message = new ArrayList<String>();
        for (var said = in.readLine(); said != null && !said.equals("."); said = in.readLine()) message.add(said);
        taken.add(String.join("\n", message));
        Thread.sleep(thinks);
        say(line, "250 taken");
    }

    private static String address(String said) {
        return said.substring(said.indexOf('<') + 1, said.indexOf('>'));
    }

    private static void say(Socket line, String what) throws IOException {
        line.getOutputStream().write((what + "\r\n").getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
