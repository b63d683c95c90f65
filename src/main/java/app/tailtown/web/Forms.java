package app.tailtown.web;

import app.tailtown.platform.Sha256;
import app.tailtown.platform.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** What every {@link Form} needs: that it counts once, the words of a problem, and a toast for the next page. */
@Component
class Forms {

    /** What a person can mend at the form; everything else has a page of its own. */
    private static final Set<Integer> MENDABLE = Set.of(409, 412, 422);

    private final Idempotent idempotent;
    private final Problems problems;
    private final Languages languages;
    private final Toasts toasts;

    Forms(Idempotent idempotent, Problems problems, Languages languages, Toasts toasts) {
        this.idempotent = idempotent;
        this.problems = problems;
        this.languages = languages;
        this.toasts = toasts;
    }

    Answered<Void> once(HttpServletRequest request, Typed typed, Supplier<Answer<Void>> work) {
        return idempotent.run(request, said(request, typed), work);
    }

    /** All that makes two forms the same one: what was typed, and what the files hold. */
    private static Object said(HttpServletRequest request, Typed typed) {
        var withFiles = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (withFiles == null || withFiles.getFileMap().isEmpty()) return typed.values();
        var said = new TreeMap<String, Object>(typed.values());
        withFiles
                .getMultiFileMap()
                .forEach((name, files) -> said.put(
                        "file " + name, files.stream().map(Forms::content).toList()));
        return said;
    }

    private static String content(MultipartFile file) {
        try {
            return HexFormat.of().formatHex(Sha256.of(file.getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Answered<Void> goTo(String path) {
        return new Answered<>(303, Map.of(Answered.LOCATION, path), new byte[0]);
    }

    /** A person reads "the form", not "If-Match": where the bundles have words of that kind, they win. */
    Problem problem(Throwable no, HttpServletRequest request) {
        var words = words(request);
        var problem = problems.of(no, words, RequestIds.of(request));
        var key = "form." + problem.code();
        return words.has(key + ".title")
                ? problem.said(words.text(key + ".title"), words.text(key + ".detail"))
                : problem;
    }

    static boolean isForTheForm(Problem problem) {
        return MENDABLE.contains(problem.status());
    }

    Words words(HttpServletRequest request) {
        return languages.of(request);
    }

    Toasts toasts() {
        return toasts;
    }
}
