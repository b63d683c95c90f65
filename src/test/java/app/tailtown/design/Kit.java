package app.tailtown.design;

import app.tailtown.platform.Words;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws the kit and the mock screens. Their templates stand in {@code src/test/jte}, so no route can ever lead there. */
final class Kit {

    static final Path OUT = Path.of("target/kit");
    static final List<String> SCREENS =
            List.of("kit", "today", "customers", "customer", "booking", "refused", "settings", "signin", "broken");

    private final TemplateEngine engine = TemplateEngine.create(
            new Both(
                    new DirectoryCodeResolver(Path.of("src/test/jte")),
                    new DirectoryCodeResolver(Path.of("src/main/jte"))),
            Path.of("target/kit-classes"),
            ContentType.Html,
            Kit.class.getClassLoader(),
            "app.tailtown");

    Kit() {
        engine.setTrimControlStructures(true);
    }

    /** Every screen in both languages, by the name of its file. */
    Map<String, String> draw() {
        var pages = new LinkedHashMap<String, String>();
        for (var locale : List.of(Words.ENGLISH, Words.SPANISH)) {
            var world = new KitWorld(locale);
            for (var screen : SCREENS) {
                pages.put(screen + "." + locale.getLanguage() + ".html", draw(screen, world));
            }
        }
        return pages;
    }

    private String draw(String screen, KitWorld world) {
        var ui = switch (screen) {
            case "signin", "broken" -> world.outside("/" + screen);
            case "today" ->
                world.ui(
                        "/today",
                        new Toast(
                                world.t("Duke checked out", "Salida de Duke registrada"), "/reservations/1/check-out"));
            case "booking", "refused" -> world.ui("/reservations/new", null);
            case "customer" -> world.ui("/customers/1", null);
            default -> world.ui("/" + screen, null);
        };
        var html = new StringOutput();
        engine.render("kit/" + screen + ".jte", Map.of("ui", ui, "world", world), html);
        return html.toString();
    }

    static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(OUT);
        for (var page : pages.entrySet()) Files.writeString(OUT.resolve(page.getKey()), page.getValue());
    }

    private record Both(CodeResolver first, CodeResolver second) implements CodeResolver {

        @Override
        public @Nullable String resolve(String name) {
            return first.exists(name) ? first.resolve(name) : second.resolve(name);
        }

        @Override
        public long getLastModified(String name) {
            return first.exists(name) ? first.getLastModified(name) : second.getLastModified(name);
        }

        @Override
        public boolean exists(String name) {
            return first.exists(name) || second.exists(name);
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return first.resolveAllTemplateNames();
        }
    }
}
