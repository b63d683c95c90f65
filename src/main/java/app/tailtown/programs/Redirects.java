package app.tailtown.programs;

import app.tailtown.platform.FieldsRefused;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Where people are led back to: exactly these addresses, over TLS, or to a program on their own machine (RFC 8252, 7.3). */
final class Redirects {

    private static final int MOST = 10;
    private static final int LONGEST = 500;

    private Redirects() {}

    /** @param typed one address a line */
    static List<String> read(String typed) {
        var all = typed.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .distinct()
                .toList();
        if (all.size() > MOST) throw FieldsRefused.field("redirects", "too-many-redirects");
        if (!all.stream().allMatch(Redirects::isFine)) throw FieldsRefused.field("redirects", "redirect");
        return all;
    }

    /** The site behind an address that was read. */
    static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static boolean isFine(String address) {
        if (address.length() > LONGEST) return false;
        try {
            var uri = new URI(address);
            var host = uri.getHost();
            if (host == null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) return false;
            return "https".equals(uri.getScheme())
                    || "http".equals(uri.getScheme()) && (host.equals("127.0.0.1") || host.equals("[::1]"));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
