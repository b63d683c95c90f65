package app.tailtown.fuzz;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document of the house. */
record Document(JsonNode root) {

    /** What can be called: {@code GET /api/v1/pets/{id}}. */
    record Operation(String method, String path, JsonNode says) {

        String name() {
            return method + " " + path;
        }

        List<JsonNode> parameters(String in) {
            return says.at("/parameters")
                    .valueStream()
                    .filter(p -> p.at("/in").asString().equals(in))
                    .toList();
        }

        List<String> bodyTypes() {
            return says.at("/requestBody/content")
                    .propertyStream()
                    .map(java.util.Map.Entry::getKey)
                    .toList();
        }
    }

    List<Operation> operations() {
        return root.at("/paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(o -> new Operation(o.getKey().toUpperCase(Locale.ROOT), path.getKey(), o.getValue())))
                .toList();
    }

    /** The schema itself, wherever it is said. */
    JsonNode resolved(JsonNode schema) {
        var ref = schema.path("$ref");
        return ref.isMissingNode() ? schema : resolved(root.at(ref.asString().substring(1)));
    }

    JsonNode bodyOf(Operation operation) {
        return resolved(operation.says().at("/requestBody/content/application~1json/schema"));
    }
}
