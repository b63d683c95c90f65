package app.tailtown.fuzz;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What came back. */
record Answer(int status, HttpHeaders headers, byte[] body, long millis) {

    boolean isOk() {
        return status / 100 == 2;
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean isJson() {
        return header("Content-Type").startsWith("application/json");
    }

    /** Missing where it is none. */
    JsonNode json() {
        try {
            return Values.JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
