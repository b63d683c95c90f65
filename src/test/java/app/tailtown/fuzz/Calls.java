package app.tailtown.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Makes requests of an operation: a quarter as the document says, the others wrong in one or two places. */
final class Calls {

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    private final Document document;
    private final Values values;
    private final Ids ids;
    private final Ids foreign;
    private final Random random;

    Calls(Document document, Values values, Ids ids, Ids foreign, Random random) {
        this.document = document;
        this.values = values;
        this.ids = ids;
        this.foreign = foreign;
        this.random = random;
    }

    Call of(Document.Operation operation) {
        return made(operation, random.nextInt(4) == 0 ? -1 : random.nextInt(10));
    }

    /** As far as the document says. */
    Call right(Document.Operation operation) {
        return made(operation, -1);
    }

    private Call made(Document.Operation operation, int wrongIn) {
        var hasBody = !operation.bodyTypes().isEmpty();
        var path = path(operation, wrongIn == 0 || !hasBody && wrongIn == 1)
                + query(operation, wrongIn == 2 || !hasBody && wrongIn > 5);
        var headers = headers(operation, wrongIn == 3);
        var type = hasBody ? values.any(operation.bodyTypes()) : "";
        if (wrongIn == 4) type = values.any(Hostile.CONTENT_TYPES);
        var body = hasBody ? body(operation, wrongIn >= 5) : new byte[0];
        return new Call(operation, operation.method(), path, type, body, headers);
    }

    private String path(Document.Operation operation, boolean isWrong) {
        return IN_PATH.matcher(operation.path()).replaceAll(name -> {
            var thing = name.group(1).equals("id")
                    ? Ids.thingOf(operation.path(), name.start())
                    : Ids.thingOf(name.group(1));
            return encoded(isWrong ? wrongId(thing) : ids.any(thing, random));
        });
    }

    private String wrongId(String thing) {
        return switch (random.nextInt(3)) {
            case 0 -> foreign.any(thing, random);
            case 1 -> values.any(Hostile.WORDS) + "x";
            default -> ids.any("nobody's", random);
        };
    }

    private String query(Document.Operation operation, boolean isWrong) {
        var parts = new ArrayList<String>();
        for (var parameter : operation.parameters("query")) {
            var isRequired = parameter.path("required").asBoolean(false);
            if (!isRequired && random.nextInt(3) > 0 && !isWrong) continue;
            var name = parameter.path("name").asString();
            var value =
                    isWrong && random.nextBoolean() ? wrongWord() : plain(values.valid(name, parameter.path("schema")));
            parts.add(name + "=" + encoded(value));
            if (isWrong && random.nextInt(4) == 0) parts.add(name + "=" + encoded(wrongWord()));
            if (isWrong && random.nextInt(8) == 0) parts.removeLast();
        }
        if (isWrong && random.nextInt(4) == 0) parts.add(encoded(values.any(Hostile.TEXTS)) + "=1");
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private String wrongWord() {
        return random.nextBoolean() ? values.any(Hostile.WORDS) : values.any(Hostile.TEXTS);
    }

    private static String plain(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
                : value.asString();
    }

    private List<String> headers(Document.Operation operation, boolean isWrong) {
        var headers = new ArrayList<String>();
        if (!operation.parameters("header").isEmpty() || random.nextInt(10) == 0) {
            var tag = isWrong
                    ? values.any(List.of("*", "\"", "\"x\"", "W/\"1\"", "\"99999999999\"", "1", "\"-1\""))
                    : version();
            headers.addAll(List.of("If-Match", tag));
        }
        if (isWrong) {
            headers.addAll(List.of(
                    "Idempotency-Key", values.any(List.of("", " ", "k", "x".repeat(300), "\u00e9", "a b", "\"k\""))));
            headers.addAll(List.of(
                    "Accept",
                    values.any(List.of("text/html", "*/*", "nonsense", "application/xml", "application/json;q=0"))));
            headers.addAll(List.of(
                    "Accept-Language", values.any(List.of("es", "*", "x".repeat(200), "en;q=nonsense", "i-klingon"))));
        }
        return headers;
    }

    private String version() {
        return "\"" + random.nextInt(1, 4) + "\"";
    }

    private byte[] body(Document.Operation operation, boolean isWrong) {
        if (!operation.bodyTypes().contains("application/json")) return picture(isWrong);
        var schema = document.bodyOf(operation);
        var body = values.valid("", schema);
        if (!isWrong) return bytes(Values.JSON.writeValueAsString(body));
        return new Bodies(document, values, foreign, random).spoiled(schema, body);
    }

    /** The first bytes of what it says it is, and then anything. */
    private byte[] picture(boolean isWrong) {
        var body = new byte[isWrong ? random.nextInt(2_000) : 200];
        random.nextBytes(body);
        var head = values.any(List.of(
                        "\u0089PNG\r\n\u001a\n",
                        "%PDF-1.7\n",
                        "\u00ff\u00d8\u00ff\u00e0",
                        "RIFF\u0001\u0001\u0001\u0001WEBPVP8 ",
                        "<svg>"))
                .getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, body, 0, Math.min(head.length, body.length));
        return body;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
