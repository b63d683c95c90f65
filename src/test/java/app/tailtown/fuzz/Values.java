package app.tailtown.fuzz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values that a schema allows, and values at its edges. */
final class Values {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final List<String> WORDS =
            List.of("Biscuit", "(515) 555-0142", "US", "en", "07:00", "A nice one", "2 cups");

    private final Document document;
    private final Ids ids;
    private final LocalDate today;
    private final Random random;
    private final List<String> words;

    Values(Document document, Ids ids, LocalDate today, Random random) {
        this(document, ids, today, random, WORDS);
    }

    /** With these words where text goes, as far as they fit. */
    Values(Document document, Ids ids, LocalDate today, Random random, List<String> words) {
        this.words = words;
        this.document = document;
        this.ids = ids;
        this.today = today;
        this.random = random;
    }

    /** What is right, as far as the document says. */
    JsonNode valid(String name, JsonNode said) {
        return valid(name, said, 0);
    }

    private JsonNode valid(String name, JsonNode said, int depth) {
        var schema = document.resolved(said);
        if (schema.has("enum")) return one(schema.at("/enum"));
        if (schema.has("oneOf")) return valid(name, one(schema.at("/oneOf")), depth + 1);
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(name, schema, depth);
            case "integer", "number" -> MAKE.numberNode(number(schema));
            case "boolean" -> MAKE.booleanNode(random.nextBoolean());
            default -> MAKE.stringNode(text(name, schema));
        };
    }

    static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("");
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = MAKE.objectNode();
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").propertyStream().forEach(p -> {
            var isWanted = required.contains(p.getKey()) || depth < DEEPEST && random.nextInt(10) < 3;
            if (isWanted) object.set(p.getKey(), valid(p.getKey(), p.getValue(), depth + 1));
        });
        return object;
    }

    private JsonNode array(String name, JsonNode schema, int depth) {
        var array = MAKE.arrayNode();
        var many = Math.max(schema.path("minItems").asInt(0), depth < DEEPEST ? 1 + random.nextInt(2) : 0);
        for (var i = 0; i < many; i++) array.add(valid(name, schema.path("items"), depth + 1));
        return array;
    }

    private long number(JsonNode schema) {
        var least = schema.path("minimum").asLong(0);
        var most = Math.min(schema.path("maximum").asLong(100), least + 1_000);
        return least + random.nextLong(Math.max(1, most - least + 1));
    }

    private String text(String name, JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> ids.any(Ids.thingOf(name), random);
            case "date" -> today.plusDays(random.nextInt(30)).toString();
            case "date-time" -> today.plusDays(random.nextInt(3)) + "T12:00:00Z";
            case "time-local" -> "%02d:%02d".formatted(6 + random.nextInt(14), 15 * random.nextInt(4));
            case "email" -> "fuzz" + random.nextInt(1_000) + "@example.com";
            default -> word(schema);
        };
    }

    private String word(JsonNode schema) {
        var pattern = schema.path("pattern").asString("");
        if (pattern.matches("[a-z0-9|-]+")) return any(Arrays.asList(pattern.split("\\|")));
        var most = schema.path("maxLength").asInt(100);
        for (var of : List.of(words, WORDS)) {
            var fitting = of.stream()
                    .filter(w -> w.length() <= most && (pattern.isEmpty() || w.matches(pattern)))
                    .toList();
            if (!fitting.isEmpty()) return any(fitting);
        }
        return "";
    }

    /** Just inside and just outside. */
    List<JsonNode> edges(JsonNode said) {
        var schema = document.resolved(said);
        var edges = new ArrayList<JsonNode>();
        for (var bound : List.of("minimum", "maximum")) {
            if (!schema.has(bound)) continue;
            for (var off = -1; off <= 1; off++)
                edges.add(MAKE.numberNode(schema.path(bound).asLong() + off));
        }
        if (schema.has("maxLength")) {
            var most = Math.min(schema.path("maxLength").asInt(), 20_000);
            for (var length : List.of(0, 1, most, most + 1)) edges.add(MAKE.stringNode("é".repeat(length)));
        }
        if (schema.has("maxItems"))
            edges.add(many(schema.path("items"), schema.path("maxItems").asInt() + 1));
        if (type(schema).equals("integer")) {
            for (var n : List.of(0L, -1L, (long) Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE))
                edges.add(MAKE.numberNode(n));
        }
        if (schema.path("format").asString("").equals("date")) {
            for (var days : List.of(-40_000, -1, 0, 1, 366, 40_000)) {
                edges.add(MAKE.stringNode(today.plusDays(days).toString()));
            }
        }
        return edges;
    }

    private JsonNode many(JsonNode items, int howMany) {
        var array = MAKE.arrayNode();
        for (var i = 0; i < Math.min(howMany, 400); i++) array.add(valid("", items, DEEPEST));
        return array;
    }

    private JsonNode one(JsonNode array) {
        return array.get(random.nextInt(array.size()));
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
