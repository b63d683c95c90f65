package app.tailtown.web;

import app.tailtown.platform.Precondition;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** A row's version as an entity tag (RFC 9110, 8.8.3), and the one a change must name. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private Versions() {}

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    public static <T> ResponseEntity<T> tagged(T body, int version) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    /** From the header {@code If-Match}: 428 without one, 412 for one we never gave. */
    public static int expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) throw Precondition.missing();
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) throw Precondition.stale();
        return Integer.parseInt(tag.group(1));
    }
}
