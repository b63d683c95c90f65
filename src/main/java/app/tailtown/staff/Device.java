package app.tailtown.staff;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a browser says of itself, in two words. It says what it likes: whoever reads this recognizes their own, and nothing is decided by it.
 *
 * @param browser code of its word, such as {@code firefox}
 * @param system as people call it
 */
record Device(Optional<String> browser, Optional<String> system) {

    private record Mark(Pattern pattern, String code) {}

    /** The narrower first: each says of itself that it is also those after it. */
    private static final List<Mark> BROWSERS = List.of(
            mark("Edg(A|iOS)?/", "edg"),
            mark("OPR/|OPiOS/", "opr"),
            mark("SamsungBrowser/", "samsung"),
            mark("Firefox/|FxiOS/", "firefox"),
            mark("Chrome/|CriOS/|Chromium/", "chrome"),
            mark("Version/[^ ]+ .*Safari/", "safari"));

    private static final List<Mark> SYSTEMS = List.of(
            mark("iPhone", "iPhone"),
            mark("iPad", "iPad"),
            mark("Android", "Android"),
            mark("CrOS", "ChromeOS"),
            mark("Windows", "Windows"),
            mark("Macintosh|Mac OS", "Mac"),
            mark("Linux|X11", "Linux"));

    static Device of(String said) {
        return new Device(first(BROWSERS, said), first(SYSTEMS, said));
    }

    private static Optional<String> first(List<Mark> marks, String said) {
        return marks.stream()
                .filter(m -> m.pattern().matcher(said).find())
                .map(Mark::code)
                .findFirst();
    }

    private static Mark mark(String pattern, String code) {
        return new Mark(Pattern.compile(pattern), code);
    }
}
