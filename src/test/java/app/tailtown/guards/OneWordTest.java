package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In Spanish one thing has one word: a role is «función», a key «clave», a resort «resort»; «llave» is a passkey, or what opens a door. */
class OneWordTest {

    private static final Pattern OTHERS = Pattern.compile("(?iu)\\b(rol|roles|centro|centros)\\b");
    private static final Pattern KEY_OF_A_PROGRAM = Pattern.compile("(?iu)\\bllaves?\\b(?! de acceso)");

    static List<String> broken(String file, String text) {
        return text.lines()
                .filter(l -> l.contains("="))
                .filter(l -> {
                    var words = l.substring(l.indexOf('=') + 1);
                    return OTHERS.matcher(words).find()
                            || file.matches("(programs|watch)_es.*")
                                    && KEY_OF_A_PROGRAM.matcher(words).find();
                })
                .toList();
    }

    @Test
    void roles_keys_and_resorts_are_called_the_same_everywhere() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file :
                    files.filter(f -> f.toString().endsWith("_es.properties")).toList()) {
                assertThat(broken(file.getFileName().toString(), Files.readString(file)))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void another_word_is_found() {
        assertThat(broken("staff_es.properties", "a=Su rol\nb=Todos los centros\nc=Su función\nd=Otra llave"))
                .hasSize(2);
        assertThat(broken("programs_es.properties", "a=Una llave\nb=Una llave de acceso\nc=Una clave"))
                .hasSize(1);
    }
}
