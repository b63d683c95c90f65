package app.tailtown.fuzz;

import java.util.List;

/**
 * One request.
 *
 * @param path with its query, encoded
 * @param contentType empty where there is no body
 * @param headers names and values by turns
 */
record Call(
        Document.Operation operation,
        String method,
        String path,
        String contentType,
        byte[] body,
        List<String> headers) {

    private static final int MOST_SHOWN = 300;

    @Override
    public String toString() {
        var text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
        return method + " " + path + " " + contentType + " " + headers + " "
                + text.substring(0, Math.min(MOST_SHOWN, text.length()));
    }
}
