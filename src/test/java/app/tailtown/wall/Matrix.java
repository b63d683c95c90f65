package app.tailtown.wall;

import app.tailtown.world.Api;
import app.tailtown.world.PageClient;
import java.util.HashMap;
import java.util.Map;

/** Calls routes as somebody, and compares what they say. */
final class Matrix {

    private final Api api;
    private final PageClient pages;

    Matrix(Api api, PageClient pages) {
        this.api = api;
        this.pages = pages;
    }

    /** Calls a route on these ids; what else it needs is valid, and of {@code things}. */
    Api.Reply call(Route route, Map<String, java.util.UUID> ids, Things things) {
        var path = route.path(ids) + Queries.of(route, things);
        var body = Bodies.of(route, things);
        return route.isForPrograms() ? program(route.method(), path, body) : person(route.method(), path, body);
    }

    Api.Reply program(String method, String path, Object body) {
        if (body instanceof Map<?, ?> parts && parts.get("file") instanceof byte[] content) {
            return api.raw(method, path, content[0] == '%' ? "application/pdf" : "image/png", content);
        }
        return switch (method) {
            case "GET" -> api.get(path);
            case "POST" -> api.post(path, body, "If-Match", "\"1\"");
            case "PUT" -> api.put(path, body, "If-Match", "\"1\"");
            case "DELETE" -> api.delete(path, "If-Match", "\"1\"");
            default -> throw new IllegalStateException("No program says " + method);
        };
    }

    private Api.Reply person(String method, String path, Map<String, ?> fields) {
        if (method.equals("GET")) return pages.get(path);
        var form = new HashMap<String, Object>(fields);
        if (!method.equals("POST")) form.put("_method", method);
        if (form.remove("file") instanceof byte[] content) return pages.upload(path, form, "proof.pdf", content);
        return pages.post(path, form);
    }

    /** An answer without what differs from request to request: its id, and the secrets in the forms of a page. */
    static String plain(Api.Reply reply) {
        var id = reply.headers().firstValue("X-Request-Id").orElseThrow();
        return reply.status() + " "
                + reply.headers().firstValue("Content-Type").orElse("") + "\n"
                + reply.body()
                        .replace(id, "<request>")
                        .replaceAll("(data-options=\")[^\"]*", "$1")
                        .replaceAll("(name=\"(_csrf|idempotencyKey)\" value=\")[^\"]*", "$1");
    }
}
