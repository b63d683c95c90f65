package app.tailtown.design;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.platform.Words;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KitTest {

    private static Map<String, String> pages = Map.of();

    @BeforeAll
    static void draw() throws IOException {
        pages = new Kit().draw();
        Kit.write(pages);
    }

    @Test
    void every_screen_is_drawn_in_both_languages() {
        assertThat(pages)
                .hasSize(2 * Kit.SCREENS.size())
                .allSatisfy((name, html) -> assertThat(html)
                        .startsWith("<!doctype html>")
                        .contains("<html lang=\"" + name.split("\\.")[1]));
    }

    @Test
    void nothing_on_a_page_needs_a_weaker_content_security_policy() {
        assertThat(pages)
                .allSatisfy((_, html) -> assertThat(html)
                        .doesNotContainPattern("<[^>]*\\sstyle=")
                        .doesNotContainPattern("<[^>]*\\son[a-z]+=")
                        .doesNotContainPattern("<script(?![^>]*src=)")
                        .doesNotContain("<style"));
    }

    @Test
    void every_form_that_posts_carries_its_token_and_its_key() {
        assertThat(pages).allSatisfy((_, html) -> {
            for (var form : html.split("<form ")) {
                if (!form.startsWith("class") && !form.contains("method=\"post\"")) continue;
                if (form.substring(0, form.indexOf('>')).contains("method=\"post\"")) {
                    assertThat(form).contains("name=\"_csrf\"").contains("name=\"idempotencyKey\"");
                }
            }
        });
    }

    @Test
    void words_of_people_are_never_markup() {
        var html = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "app.tailtown")
                .render(
                        "design/Badge.jte",
                        Map.of("ui", new KitWorld(Words.ENGLISH).ui("/", null), "badge", Badge.plain("<b>Rex</b>")),
                        html);
        assertThat(html.toString()).contains("&lt;b&gt;Rex").doesNotContain("<b>");
    }

    @Test
    void a_page_is_light_enough_for_a_cold_cache() throws IOException {
        for (var page : pages.entrySet()) {
            var weight = zipped(page.getValue().getBytes(StandardCharsets.UTF_8));
            for (var file : List.of(
                    "css/tailtown.css",
                    "css/booking.css",
                    "icons.svg",
                    "favicon.svg",
                    "vendor/htmx.min.js",
                    "js/theme.js",
                    "js/tailtown.js",
                    "js/menus.js",
                    "js/keys.js",
                    "js/forms.js",
                    "js/dates.js")) {
                weight += zipped(Files.readAllBytes(KitWorld.STATIC.resolve(file)));
            }
            assertThat(weight).as(page.getKey()).isLessThan(60_000);
        }
    }

    private static int zipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }
}
