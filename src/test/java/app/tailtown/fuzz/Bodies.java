package app.tailtown.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a body that is right wrong: in one value, in its fields, or as JSON. */
record Bodies(Document document, Values values, Ids foreign, Random random) {

    /** Stands in the JSON where something goes that no tree of values can hold. */
    private static final String HERE = "@here@";

    private static final List<String> NOT_OURS =
            List.of("organizationId", "role", "priceCents", "status", "__proto__", "@class", "x\u0000");

    /** A value somewhere below, with what the document says of it. */
    private record Place(ObjectNode in, String name, JsonNode schema) {}

    byte[] spoiled(JsonNode schema, JsonNode body) {
        var places = new ArrayList<Place>();
        gather(schema, body, places);
        return switch (random.nextInt(10)) {
            case 0 -> broken(Values.JSON.writeValueAsString(body));
            case 1 -> withField(body);
            case 2 -> Calls.bytes(values.any(Hostile.VALUES));
            default -> places.isEmpty() ? withField(body) : inPlace(body, values.any(places));
        };
    }

    private void gather(JsonNode said, JsonNode value, List<Place> places) {
        var schema = document.resolved(said);
        if (value instanceof ObjectNode object) {
            object.propertyStream().forEach(p -> {
                var of = schema.path("properties").path(p.getKey());
                places.add(new Place(object, p.getKey(), of));
                gather(of, p.getValue(), places);
            });
        }
        if (value.isArray()) value.forEach(each -> gather(schema.path("items"), each, places));
    }

    private byte[] inPlace(JsonNode body, Place place) {
        var edges = values.edges(place.schema());
        return switch (random.nextInt(5)) {
            case 0 -> with(body, place, values.any(Hostile.VALUES));
            case 1 -> {
                place.in().remove(place.name());
                yield text(body);
            }
            case 2 -> with(body, place, quoted(foreign.any(Ids.thingOf(place.name()), random)));
            case 3 -> edges.isEmpty() ? with(body, place, hostileText()) : with(body, place, text(values.any(edges)));
            default -> with(body, place, hostileText());
        };
    }

    private String hostileText() {
        return quoted(values.any(Hostile.TEXTS));
    }

    /** Escaped where UTF-8 could not say it. */
    private static String quoted(String text) {
        var json = new StringBuilder();
        for (var c : Values.JSON.writeValueAsString(text).toCharArray()) {
            if (Character.isSurrogate(c)) json.append("\\u%04x".formatted((int) c));
            else json.append(c);
        }
        return json.toString();
    }

    private static byte[] with(JsonNode body, Place place, byte[] value) {
        return with(body, place, new String(value, StandardCharsets.UTF_8));
    }

    private static byte[] with(JsonNode body, Place place, String value) {
        place.in().set(place.name(), JsonNodeFactory.instance.stringNode(HERE));
        return Calls.bytes(Values.JSON.writeValueAsString(body).replace('"' + HERE + '"', value));
    }

    private byte[] withField(JsonNode body) {
        var json = Values.JSON.writeValueAsString(body);
        if (!json.startsWith("{")) return Calls.bytes("[" + json + "]");
        var twice = body.propertyStream().findFirst().map(p -> p.getKey()).orElse("x");
        var name = random.nextBoolean() ? values.any(NOT_OURS) : twice;
        var added = quoted(name) + ":" + values.any(Hostile.VALUES);
        return Calls.bytes(json.length() == 2 ? "{" + added + "}" : "{" + added + "," + json.substring(1));
    }

    private byte[] broken(String json) {
        var bytes = Calls.bytes(json);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> Calls.bytes(json + json);
            case 2 -> json.getBytes(StandardCharsets.UTF_16);
            case 3 -> Calls.bytes("\uFEFF" + json);
            default -> {
                bytes[random.nextInt(bytes.length)] = (byte) 0xC3;
                yield bytes;
            }
        };
    }

    private static byte[] text(JsonNode node) {
        return Calls.bytes(Values.JSON.writeValueAsString(node));
    }
}
