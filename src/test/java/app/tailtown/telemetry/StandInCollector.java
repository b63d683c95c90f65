package app.tailtown.telemetry;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** A stand-in for a collector of traces, on this machine: takes spans by OTLP over HTTP, as protobuf, and reads of them what the tests ask. */
final class StandInCollector implements AutoCloseable {

    /** A span as it came; text is every name and value in it. */
    record Span(String trace, String id, String parent, String name, String text) {}

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    StandInCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", asked -> {
            try (asked) {
                // ExportTraceServiceRequest: resource_spans (1), scope_spans (2), spans (2)
                fields(
                        asked.getRequestBody().readAllBytes(),
                        1,
                        resource -> fields(resource, 2, scope -> fields(scope, 2, this::take)));
                asked.sendResponseHeaders(200, -1);
            }
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    List<Span> ofTrace(String trace) {
        return spans.stream().filter(s -> s.trace().equals(trace)).toList();
    }

    private void take(byte[] span) {
        var each = new ArrayList<byte[]>(
                List.of(new byte[0], new byte[0], new byte[0], new byte[0], new byte[0], new byte[0]));
        walk(span, (number, content) -> {
            if (number < each.size()) each.set(number, content);
        });
        var hex = HexFormat.of();
        spans.add(new Span(
                hex.formatHex(each.get(1)),
                hex.formatHex(each.get(2)),
                hex.formatHex(each.get(4)),
                new String(each.get(5), StandardCharsets.UTF_8),
                new String(span, StandardCharsets.ISO_8859_1)));
    }

    private static void fields(byte[] message, int wanted, java.util.function.Consumer<byte[]> to) {
        walk(message, (number, content) -> {
            if (number == wanted) to.accept(content);
        });
    }

    /** The fields of a message that have a length; others are passed by. */
    private static void walk(byte[] message, BiConsumer<Integer, byte[]> to) {
        var bytes = ByteBuffer.wrap(message);
        while (bytes.hasRemaining()) {
            var tag = varint(bytes);
            switch ((int) (tag & 7)) {
                case 0 -> varint(bytes);
                case 1 -> bytes.position(bytes.position() + 8);
                case 2 -> {
                    var content = new byte[(int) varint(bytes)];
                    bytes.get(content);
                    to.accept((int) (tag >> 3), content);
                }
                case 5 -> bytes.position(bytes.position() + 4);
                default -> throw new IllegalStateException("No protobuf");
            }
        }
    }

    private static long varint(ByteBuffer bytes) {
        var value = 0L;
        for (var shift = 0; ; shift += 7) {
            var next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) return value;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
