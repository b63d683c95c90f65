package app.tailtown.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The static files and the addresses under which browsers may keep them for ever: {@code /assets/<version>/css/tailtown.css}. One version for all of
 * them, so that files find each other by relative paths.
 */
@Component
class Assets {

    private static final String ROOT = "static/";

    private final Map<String, String> addresses;

    Assets() throws IOException {
        this.addresses = read();
    }

    Map<String, String> addresses() {
        return addresses;
    }

    private static Map<String, String> read() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*");
        var version = sha256();
        var names = new java.util.TreeMap<String, org.springframework.core.io.Resource>();
        for (var file : files) {
            var url = file.getURL().toString();
            names.put(url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1), file);
        }
        names.forEach((name, file) -> {
            try {
                version.update(file.getContentAsByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        var short16 = HexFormat.of().formatHex(version.digest()).substring(0, 16);
        var addresses = new HashMap<String, String>();
        names.keySet().forEach(name -> addresses.put(name, "/assets/" + short16 + "/" + name));
        return Map.copyOf(addresses);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
