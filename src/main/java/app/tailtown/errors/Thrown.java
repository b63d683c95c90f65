package app.tailtown.errors;

import java.util.List;
import java.util.Optional;

/**
 * One exception of a chain, without anything that it was about.
 *
 * @param type its class
 * @param said what it says, as far as that are a program's own words; else empty
 * @param frames where it was, the innermost first
 */
record Thrown(String type, String said, List<Frame> frames) {

    private static final String OURS = "app.tailtown.";

    /** @param line 0 where it is not known */
    record Frame(String type, String method, String file, int line) {

        /** What a proxy or the compiler made says nothing of where one is. */
        boolean isOurs() {
            return type.startsWith(OURS) && !type.contains("$$");
        }

        /** The same in each build, wherever lines and lambdas were moved to. */
        String place() {
            var plain = type.replaceAll("\\$\\$?(Lambda|\\d).*$", "").replaceAll("Generated$", "");
            return plain + "." + method.replaceAll("^lambda\\$(.+)\\$\\d+$", "$1");
        }

        /** As a person says it. */
        String shortPlace() {
            return place().substring(type.startsWith(OURS) ? OURS.length() : 0);
        }

        @Override
        public String toString() {
            return type + "." + method + "(" + file + (line > 0 ? ":" + line : "") + ")";
        }
    }

    List<Frame> ours() {
        return frames.stream().filter(Frame::isOurs).toList();
    }

    String shortType() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    Optional<Frame> first() {
        return frames.stream().findFirst();
    }
}
