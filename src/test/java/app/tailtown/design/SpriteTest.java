package app.tailtown.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpriteTest {

    @Test
    void every_icon_we_can_name_is_drawn_and_every_drawn_one_can_be_named() throws IOException {
        var named = Stream.concat(
                Arrays.stream(Icon.values()).map(Icon::id),
                Arrays.stream(Face.values()).map(Face::id));
        assertThat(drawn()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(named.toList());
    }

    private static List<String> drawn() throws IOException {
        try (var sprite = Objects.requireNonNull(SpriteTest.class.getResourceAsStream("/static/icons.svg"))) {
            var text = new String(sprite.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("<symbol id=\"([^\"]+)\"")
                    .matcher(text)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }
    }
}
