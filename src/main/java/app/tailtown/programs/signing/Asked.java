package app.tailtown.programs.signing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;

/** What of a request can be signed (RFC 9421, 2.1 and 2.2). */
record Asked(HttpServletRequest request) {

    /** The lines under a signature (2.5): of each that is covered what it is now, and last what is covered. */
    byte[] base(SignatureInput input) {
        return (input.covered().stream().map(this::line).collect(Collectors.joining()) + "\"@signature-params\": "
                        + input.line())
                .getBytes(StandardCharsets.UTF_8);
    }

    private String line(String name) {
        return "\"" + name + "\": " + value(name) + "\n";
    }

    private String value(String name) {
        return switch (name) {
            case "@method" -> request.getMethod();
            case "@target-uri" -> address() + (request.getQueryString() == null ? "" : query());
            case "@scheme" -> request.getScheme();
            case "@authority" -> URI.create(address()).getAuthority().toLowerCase(Locale.ROOT);
            case "@path" -> request.getRequestURI();
            case "@query" -> query();
            default -> header(name);
        };
    }

    /** As the client has it: what a proxy in front says of itself was read before. */
    private String address() {
        return request.getRequestURL().toString();
    }

    private String query() {
        return "?" + (request.getQueryString() == null ? "" : request.getQueryString());
    }

    private String header(String name) {
        var all = Collections.list(request.getHeaders(name));
        if (name.startsWith("@") || all.isEmpty()) throw Fault.INCOMPLETE.refused();
        return all.stream().map(String::strip).collect(Collectors.joining(", "));
    }
}
