package app.tailtown.errors;

import app.tailtown.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That something went wrong, once.
 *
 * @param thrown the chain, the outermost first; empty for what was said without an exception
 * @param logger who said so
 * @param said what was said, without its values
 */
record Fault(List<Thrown> thrown, String logger, String said, Sighting sighting) {

    private static final int OWN_FRAMES = 3;
    private static final int SHOWN_FRAMES = 60;

    /**
     * Whom it befell.
     *
     * @param company null when none was bound
     * @param actor as in the audit; empty when nobody is known
     * @param route how the request's address is made, never the address itself; empty when it was none
     */
    record Sighting(UUID id, Instant at, @Nullable UUID company, String actor, String route, String request) {}

    /** Alike ones have the same: where ours is on the way to the innermost exception, and of which types all are. */
    String fingerprint() {
        var places = frames().stream().map(Thrown.Frame::place);
        var types = thrown.stream().map(Thrown::type);
        var alike = thrown.isEmpty() ? Stream.of(logger, said) : Stream.concat(types, places);
        return HexFormat.of()
                .formatHex(Sha256.of(alike.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8)))
                .substring(0, 16);
    }

    private List<Thrown.Frame> frames() {
        for (var one : thrown.reversed()) {
            var ours = one.ours();
            if (!ours.isEmpty()) return ours.stream().limit(OWN_FRAMES).toList();
        }
        return thrown.isEmpty()
                ? List.of()
                : thrown.getLast().frames().stream().limit(OWN_FRAMES).toList();
    }

    /** The innermost exception is what happened; the others say who passed it on. */
    String kind() {
        return cut(thrown.isEmpty() ? "error" : thrown.getLast().shortType(), 200);
    }

    String place() {
        return cut(frames().stream().findFirst().map(Thrown.Frame::shortPlace).orElse(logger), 300);
    }

    /** What the innermost exception says, or the log where that says nothing of its own. */
    String words() {
        var last = thrown.isEmpty() ? "" : thrown.getLast().said();
        return cut(last.isEmpty() ? said : last, 500);
    }

    String trace() {
        return cut(thrown.stream().map(Fault::trace).collect(Collectors.joining("caused by ")), 20_000);
    }

    private static String trace(Thrown one) {
        var head = one.type() + (one.said().isEmpty() ? "" : ": " + one.said()) + "\n";
        var more = one.frames().size() - SHOWN_FRAMES;
        return one.frames().stream()
                        .limit(SHOWN_FRAMES)
                        .map(f -> "  at " + f + "\n")
                        .collect(Collectors.joining("", head, ""))
                + (more > 0 ? "  and " + more + " more\n" : "");
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }
}
