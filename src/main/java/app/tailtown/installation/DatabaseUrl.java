package app.tailtown.installation;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and as whom to enter it. Read from {@code postgresql://user:password@host:5432/name?sslmode=…}
 * (several hosts separated by commas) or from {@code jdbc:postgresql://…?user=…&password=…}. Refuses an address without
 * a user or a database name.
 *
 * @param jdbcUrl the driver's address, without user and password
 */
public record DatabaseUrl(String jdbcUrl, String user, Secret password) {

    private static final Pattern SHAPE = Pattern.compile("(?:jdbc:)?(?:postgresql|postgres)://"
            + "(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?(?<hosts>[^@/?]+)/(?<name>[^/?]+)(?:\\?(?<query>.*))?");

    private static final Set<String> OWN_TRUST =
            Set.of("sslfactory", "sslhostnameverifier", "socketFactory", "service");

    /** @param variable the setting's name, for the sentence that refuses it */
    public static DatabaseUrl parse(String variable, String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new CannotStart(variable + " is not an address like postgresql://user:password@host:5432/tailtown.");
        }
        Map<String, String> query = query(matcher.group("query"));
        Optional<String> inQuery = Optional.ofNullable(query.remove("user"));
        String password = Optional.ofNullable(query.remove("password"))
                .or(() -> Optional.ofNullable(matcher.group("password")).map(DatabaseUrl::decoded))
                .orElse("");
        String user = inQuery.or(
                        () -> Optional.ofNullable(matcher.group("user")).map(DatabaseUrl::decoded))
                .filter(name -> !name.isBlank())
                .orElseThrow(() -> new CannotStart(variable + " names no user."));
        String address = "jdbc:postgresql://" + matcher.group("hosts") + "/" + matcher.group("name") + text(query);
        return new DatabaseUrl(address, user, new Secret(password));
    }

    /** Refuses a server elsewhere that need not show who it is: whoever stands between would read and change everything. */
    void refuseUnverified(String variable) {
        if (hosts().stream().allMatch(DatabaseUrl::isHere) || isVerified()) return;
        throw new CannotStart(variable + " leads over a network to a server that need not show who it is:"
                + " add sslmode=verify-full (and sslrootcert), see docs/operations/postgresql.md.");
    }

    private List<String> hosts() {
        return List.of(Objects.requireNonNull(shape().group("hosts")).split(",", -1));
    }

    private static boolean isHere(String host) {
        return host.matches("(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?");
    }

    /** A factory or a verifier of somebody's choice could look at nothing, and another host could be named. */
    private boolean isVerified() {
        var query = query(shape().group("query"));
        return "verify-full".equals(query.get("sslmode")) && OWN_TRUST.stream().noneMatch(query::containsKey);
    }

    private Matcher shape() {
        Matcher matcher = SHAPE.matcher(jdbcUrl);
        if (!matcher.matches()) throw new IllegalStateException("An address that was read cannot be read again");
        return matcher;
    }

    private static Map<String, String> query(@Nullable String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (text != null && !text.isEmpty()) {
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                parameters.put(
                        equals < 0 ? pair : pair.substring(0, equals),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String text(Map<String, String> query) {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String decoded(String text) {
        // A plus is a plus in an address's user, password and values; the decoder is made for forms.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
