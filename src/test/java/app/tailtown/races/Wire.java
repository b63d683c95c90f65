package app.tailtown.races;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection: a request goes out in one piece, and its answer is read to the end. */
record Wire(Socket socket, InputStream in) {

    private static final int BUFFER = 1 << 16;

    /** @param isLast whether the server closes the connection after it */
    record Answer(int status, byte[] body, boolean isLast) {}

    static Wire to(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return new Wire(socket, new BufferedInputStream(socket.getInputStream(), BUFFER));
    }

    Answer send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var status = Integer.parseInt(line().substring(9, 12));
        var length = 0;
        var isChunked = false;
        var isLast = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var said = header.toLowerCase(Locale.ROOT);
            if (said.startsWith("content-length:"))
                length = Integer.parseInt(said.substring(15).strip());
            isChunked |= said.startsWith("transfer-encoding:") && said.endsWith("chunked");
            isLast |= said.startsWith("connection:") && said.endsWith("close");
        }
        return new Answer(status, isChunked ? chunks() : exactly(length), isLast);
    }

    void close() throws IOException {
        socket.close();
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream(BUFFER);
        while (true) {
            var length = Integer.parseInt(line().strip(), 16);
            body.write(exactly(length));
            line();
            if (length == 0) return body.toByteArray();
        }
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException();
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream(80);
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException();
            if (c != '\r') line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
