package app.tailtown.world;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form that comes in parts, as a browser sends one with a file. */
final class Parts {

    static final String BOUNDARY = "----tailtown-7d3f";

    private Parts() {}

    /** The fields, and a file in the field {@code file}. */
    static byte[] of(Map<String, ?> fields, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) ->
                part(body, "name=\"" + field + "\"", String.valueOf(value).getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", content);
        write(body, "--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
