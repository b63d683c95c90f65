package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stays in a browser stays there for whoever sits down next, so that no script of ours puts anything there but the choice of colours. */
class BrowserStorageTest {

    private static final Pattern KEEPS = Pattern.compile(
            "(localStorage|sessionStorage|indexedDB|caches|cookieStore|document\\.cookie|navigator\\.storage)\\b.{0,30}");

    private static final Pattern COLOURS = Pattern.compile("localStorage\\.(get|set|remove)Item\\(\"theme\"[,)].*");

    private static List<String> kept(String script) {
        return KEEPS.matcher(script)
                .results()
                .map(MatchResult::group)
                .filter(found -> !COLOURS.matcher(found).matches())
                .toList();
    }

    @Test
    void asvs_14_3_3_no_script_keeps_anything_but_the_colours() {
        var scripts = Stream.of(".js", ".mjs")
                .flatMap(ending -> Sources.files(Path.of("src/main/resources/static"), ending).stream())
                .toList();
        assertThat(scripts).hasSizeGreaterThan(20);
        assertThat(scripts)
                .allSatisfy(file -> assertThat(kept(Sources.text(file))).isEmpty());
    }

    @Test
    void a_script_that_keeps_something_is_found() {
        assertThat(kept("localStorage.setItem(\"theme\", button.value)")).isEmpty();
        assertThat(Stream.of(
                        "localStorage.setItem(\"pets\", all)",
                        "localStorage.theme = x",
                        "sessionStorage.setItem(\"theme\", x)",
                        "indexedDB.open(\"tailtown\")",
                        "const keep = await caches.open(\"v1\")",
                        "document.cookie = \"a=b\""))
                .allSatisfy(script -> assertThat(kept(script)).isNotEmpty());
    }
}
