package app.tailtown.golive.seen;

import app.tailtown.platform.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** What this program is made of, and what its tests proved of just that. */
public final class BuiltAs {

    /** Where the proof lies among the classes. */
    public static final String PLACE = "META-INF/tailtown/proof.json";

    private static final String[] PARTS = {
        "classpath*:app/tailtown/**/*.class",
        "classpath*:db/migration/*.sql",
        "classpath*:messages/*.properties",
        "classpath*:static/**/*.*",
        "classpath*:books/**/*.md",
        "classpath*:scrub/*.tsv",
        "classpath*:application.properties"
    };

    private static final Pattern OURS = Pattern.compile(
            "/((?:app/tailtown|db/migration|messages|static|books|scrub)/.*|application\\.properties)$");

    private static final Pattern LIBRARY = Pattern.compile("/lib/[^/]+\\.jar|/repository/.+\\.jar!");

    /** Fewer than that are not this house. */
    private static final int FEWEST = 500;

    private BuiltAs() {}

    /** Nothing when this program was built without its tests, or from something else than they ran on. */
    public static Optional<Proof> proof() {
        var file = new ClassPathResource(PLACE);
        if (!file.exists()) return Optional.empty();
        try {
            var proof = JsonMapper.builder().build().readValue(file.getContentAsByteArray(), Proof.class);
            return proof.digest().equals(digest()) ? Optional.of(proof) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Of all classes, migrations, words and static files that are of this house, whatever the jar around them is. */
    public static String digest() {
        try {
            var files = new TreeMap<String, Resource>();
            var resolver = new PathMatchingResourcePatternResolver();
            for (var part : PARTS) {
                for (var file : resolver.getResources(part)) {
                    var name = nameOf(file);
                    if (!name.isEmpty()) files.put(name, file);
                }
            }
            if (files.size() < FEWEST) throw new IllegalStateException("This program does not find its own classes");
            var digest = Sha256.begun();
            for (var file : files.values()) digest.update(file.getContentAsByteArray());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Below the root of what is of this house, in a folder of classes, in a jar, or in a jar within one; empty for what belongs to the tests or to a library. */
    private static String nameOf(Resource file) throws IOException {
        var address = file.getURL().toString();
        if (address.contains("/test-classes/") || LIBRARY.matcher(address).find()) return "";
        var name = OURS.matcher(address);
        return name.find() ? name.group(1) : "";
    }
}
