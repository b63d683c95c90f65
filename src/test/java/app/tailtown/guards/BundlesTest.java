package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.platform.Refusal;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {

    private final Bundles bundles = Bundles.in(Path.of("src/main/resources/messages"));

    @Test
    void english_and_spanish_are_in_step() {
        assertThat(bundles.faults()).isEmpty();
    }

    @Test
    void every_text_that_is_asked_for_is_there() {
        assertThat(Stream.of(
                                Sources.files(Path.of("src/main/java"), ".java"),
                                Sources.files(Path.of("src/main/jte"), ".jte"))
                        .flatMap(List::stream)
                        .flatMap(f ->
                                bundles.missing(Sources.text(f)).stream().map(key -> f.getFileName() + ": " + key)))
                .isEmpty();
    }

    @Test
    void every_refusal_has_its_words() {
        var keys = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("app.tailtown").stream()
                        .filter(c -> c.isRecord() && c.isAssignableTo(Refusal.class))
                        .map(JavaClass::reflect)
                        .map(Refusal::codeOf)
                        .flatMap(code -> Stream.of("refusal." + code + ".title", "refusal." + code + ".detail"))
                        .collect(Collectors.toSet());

        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(bundles.missing(keys)).isEmpty();
    }

    private static List<String> faults(String english, String spanish) {
        return new Bundles(Map.of("planted", Bundles.read(english), "planted_es", Bundles.read(spanish))).faults();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a=One   | b=Uno       | planted: a is missing in Spanish
            a=One   | b=Uno       | planted: b is missing in English
            a=On {0}| a=El {1}    | planted: a names other facts in Spanish
            a=It's  | a=Es        | planted: a has a plain apostrophe
            a=      | a=Es        | planted: a says nothing
            """)
    void a_planted_fault_is_found(String english, String spanish, String fault) {
        assertThat(faults(english, spanish)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${ui.t(\"planted.key\")}",
                "ui.t(\"planted.key\", name)",
                "words.text(\"planted.key\")",
                "Remedy.go(\"planted\", List.of(), href)",
                "FieldsRefused.field(\"name\", \"planted\")",
                "new Precondition(\"planted\", 409)",
                "@Size(message = \"{field.planted}\")"
            })
    void a_planted_key_without_words_is_found(String source) {
        assertThat(bundles.missing(source)).isNotEmpty();
    }

    @Test
    void a_key_that_is_put_together_is_left_to_the_pages_tests() {
        assertThat(bundles.missing("ui.t(\"role.\" + role)")).isEmpty();
    }
}
