package app.tailtown.web;

import java.util.Map;

/**
 * An answer as it goes out and as it is kept for a repeated request, to the byte.
 *
 * @param <T> what the body says, for the API document
 */
@SuppressWarnings("unused")
public record Answered<T>(int status, Map<String, String> headers, byte[] body) {

    static final String LOCATION = "Location";
    static final String ETAG = "ETag";
}
