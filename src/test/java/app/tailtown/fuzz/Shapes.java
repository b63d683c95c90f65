package app.tailtown.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Whether an answer is what the document says it is. A field that is null is one that is not there.
 *
 * @param isPart of a whole that has other fields as well
 */
record Shapes(Document document, boolean isPart) {

    private static final Map<String, Pattern> FORMATS = Map.of(
            "uuid", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
            "date", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"),
            "date-time", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)"),
            "time-local", Pattern.compile("\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?"));

    List<String> wrong(JsonNode schema, JsonNode value) {
        var wrong = new ArrayList<String>();
        look("", schema, value, wrong);
        return wrong;
    }

    private void look(String at, JsonNode said, JsonNode value, List<String> wrong) {
        var schema = document.resolved(said);
        if (value.isNull() || schema.isMissingNode()) return;
        if (schema.has("oneOf")) {
            if (schema.path("oneOf")
                    .valueStream()
                    .noneMatch(one -> wrong(one, value).isEmpty())) {
                wrong.add(at + " is none of those it may be");
            }
            return;
        }
        if (schema.has("allOf")) {
            schema.path("allOf").forEach(each -> new Shapes(document, true).look(at, each, value, wrong));
            return;
        }
        var type = schema.path("type");
        var types = type.isArray()
                ? type.valueStream().map(JsonNode::asString).toList()
                : type.isMissingNode() ? List.<String>of() : List.of(type.asString());
        if (!types.isEmpty() && types.stream().noneMatch(t -> is(t, value))) {
            wrong.add(at + " is no " + types.getFirst());
            return;
        }
        inside(at, schema, value, wrong);
    }

    private void inside(String at, JsonNode schema, JsonNode value, List<String> wrong) {
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            wrong.add(at + " is a word that is not listed");
        }
        var format = FORMATS.get(schema.path("format").asString(""));
        if (format != null
                && value.isString()
                && !format.matcher(value.asString()).matches()) {
            wrong.add(at + " is no " + schema.path("format").asString());
        }
        if (value.isArray()) value.forEach(each -> look(at + "[]", schema.path("items"), each, wrong));
        if (value.isObject()) fields(at, schema, value, wrong);
    }

    private void fields(String at, JsonNode schema, JsonNode value, List<String> wrong) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) wrong.add(at + "." + name.asString() + " is missing");
        });
        var properties = schema.path("properties");
        var others = schema.path("additionalProperties");
        value.propertyStream().forEach(p -> {
            var of = properties.path(p.getKey());
            if (!of.isMissingNode()) look(at + "." + p.getKey(), of, p.getValue(), wrong);
            else if (others.isObject()) look(at + ".*", others, p.getValue(), wrong);
            else if (properties.isObject() && others.isMissingNode() && !isPart) {
                wrong.add(at + "." + p.getKey() + " is not documented");
            }
        });
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> true;
        };
    }
}
