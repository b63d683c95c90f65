package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    /** Generated templates take what their record gives them; their classes are nobody's style. */
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(l -> !l.contains("/Jte"))
            .importPackages("app.tailtown");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("app.tailtown.guards.planted");

    private static final Map<String, String> WHO_BREAKS_IT = Map.of(
            "no name ends in a word that says nothing", "PetUtil",
            "a controller never sees the database", "ReachingController",
            "a controller writes only through a method that is a transaction", "WritingController",
            "time comes from a clock", "Spellbound",
            "nothing that comes in becomes code or objects", "Wakener",
            "what is drawn by lot cannot be guessed", "Dice",
            "nobody needs more than seven things to start", "Hoarder");

    static Stream<String> rules() {
        return HouseRules.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_it(String rule) {
        assertThat(HouseRules.all().get(rule).evaluate(HOUSE).getFailureReport().getDetails())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_planted_violation_breaks_it(String rule) {
        assertThat(HouseRules.all()
                        .get(rule)
                        .evaluate(PLANTED)
                        .getFailureReport()
                        .getDetails())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(WHO_BREAKS_IT.get(rule)));
    }
}
