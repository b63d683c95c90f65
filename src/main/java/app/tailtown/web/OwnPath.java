package app.tailtown.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A path of our own to go to next. A link to us must not be able to send people elsewhere. */
public final class OwnPath {

    private OwnPath() {}

    /** {@code path} when it is one of ours, else {@code otherwise}. */
    public static String of(String path, String otherwise) {
        return path.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?") ? path : otherwise;
    }

    /** The same path, with the one to return to in its {@code to}, instead of another when there is one. */
    public static String andBack(String path, String to) {
        if (to.isEmpty()) return path;
        var without = path.replaceFirst("(?<=[?&])to=[^&]*&?", "").replaceFirst("[?&]$", "");
        return without + (without.contains("?") ? "&" : "?") + "to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
}
