package app.tailtown.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The guide of the API names every route that there is, by its last word. */
class ApiGuideTest {

    @Test
    void every_route_is_told_of() throws IOException {
        var guide = Files.readString(Path.of("docs/guide/api.md"));
        var paths = Api.JSON
                .readTree(Path.of("src/test/resources/openapi/v1.json").toFile())
                .at("/paths");
        assertThat(paths.propertyNames()).hasSizeGreaterThan(100).allSatisfy(path -> {
            var word = path.replaceAll("/\\{[^}]+}$", "").replaceAll(".*/", "");
            assertThat(guide).as(path).contains("/" + word);
        });
    }
}
