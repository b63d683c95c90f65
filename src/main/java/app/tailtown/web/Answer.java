package app.tailtown.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a write answers, before it becomes bytes.
 *
 * @param <T> type of the body
 * @param location where the result is to be found; empty for none
 * @param version what the next change must name in {@code If-Match}; 0 for none
 */
public record Answer<T>(int status, @Nullable T body, String location, int version) {

    public static <T> Answer<T> created(String location, T body, int version) {
        return new Answer<>(201, body, location, version);
    }

    public static <T> Answer<T> ok(T body, int version) {
        return new Answer<>(200, body, "", version);
    }

    /** For a form: where the browser goes next. */
    public static Answer<Void> seeOther(String location) {
        return new Answer<>(303, null, location, 0);
    }

    Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        if (!location.isEmpty()) headers.put(Answered.LOCATION, location);
        if (version > 0) headers.put(Answered.ETAG, Versions.tag(version));
        return headers;
    }
}
