package app.tailtown.web;

import app.tailtown.platform.Sha256;
import java.io.IOException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The static files and the addresses under which browsers may keep them for ever: {@code /assets/<version>/css/tailtown.css}. One version for all of
 * them, so that files find each other by relative paths.
 */
@Component
class Assets {

    private static final String ROOT = "static/";

    private final String root;
    private final Map<String, String> addresses;

    Assets() throws IOException {
        var files = files();
        this.root = "/assets/" + version(files.values()) + "/";
        this.addresses =
                files.keySet().stream().collect(Collectors.toUnmodifiableMap(name -> name, name -> root + name));
    }

    /** Where the files of this version stand; ends with a slash. */
    String root() {
        return root;
    }

    Map<String, String> addresses() {
        return addresses;
    }

    private static SortedMap<String, Resource> files() throws IOException {
        var names = new TreeMap<String, Resource>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*")) {
            var url = file.getURL().toString();
            names.put(url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1), file);
        }
        return names;
    }

    private static String version(Collection<Resource> files) throws IOException {
        var digest = Sha256.begun();
        for (var file : files) digest.update(file.getContentAsByteArray());
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }
}
