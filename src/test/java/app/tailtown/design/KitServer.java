package app.tailtown.design;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;

/** Serves the drawn kit under the Content-Security-Policy that production sends. */
final class KitServer implements AutoCloseable {

    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'";

    private static final byte[] GONE = "Not here.".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final Map<String, String> pages;

    KitServer(Map<String, String> pages) throws IOException {
        this.pages = pages;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String at(String page) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + page;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().substring(1);
            var file = KitWorld.STATIC.resolve(path.replaceFirst("^assets/", ""));
            var page = pages.get(path);
            var known = page != null;
            var body = page != null
                    ? page.getBytes(StandardCharsets.UTF_8)
                    : Files.isRegularFile(file) ? Files.readAllBytes(file) : GONE;
            exchange.getResponseHeaders().set("Content-Type", known ? "text/html;charset=UTF-8" : type(path));
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.sendResponseHeaders(body == GONE ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            default -> "text/plain";
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
