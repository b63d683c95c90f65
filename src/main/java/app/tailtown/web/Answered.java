package app.tailtown.web;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer that is already bytes, so that a repeated request gets the same ones. The type says what they are, for the API document.
 *
 * @param <T> what the body says
 */
public final class Answered<T> extends ResponseEntity<T> {

    static final String LOCATION = "Location";
    static final String ETAG = "ETag";

    @SuppressWarnings("unchecked")
    Answered(int status, Map<String, String> headers, byte[] body) {
        super((T) (Object) body, headers(headers, body), HttpStatusCode.valueOf(status));
    }

    private static HttpHeaders headers(Map<String, String> from, byte[] body) {
        var headers = new HttpHeaders();
        from.forEach(headers::set);
        if (body.length > 0) headers.setContentType(MediaType.APPLICATION_JSON);
        return headers;
    }
}
