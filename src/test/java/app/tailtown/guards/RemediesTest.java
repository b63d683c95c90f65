package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.platform.Refusal;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal has a way out that a person can take, or stands here with the reason why it has none. */
class RemediesTest {

    private static final String SHOWN =
            "the page it is drawn on shows the thing as it is now, with the button that is right for it";
    private static final String ANOTHER_NAME =
            "only the person knows another name; the form is drawn again with what was typed";
    private static final String MEANWHILE =
            "told by a constraint, which knows no place; the form is drawn again beside what the other one set";

    private static final Map<String, String> NONE = reasons();

    private static Map<String, String> reasons() {
        var all = new TreeMap<String, String>();
        Stream.of("suite-name-taken", "suite-type-name-taken", "camp-group-name-taken")
                .forEach(c -> all.put(c, ANOTHER_NAME));
        Stream.of(
                        "rate-set-meanwhile",
                        "hours-set-meanwhile",
                        "requirement-set-meanwhile",
                        "waiver-given-meanwhile",
                        "camp-rate-set-meanwhile",
                        "pet-in-camp-elsewhere")
                .forEach(c -> all.put(c, MEANWHILE));
        Stream.of(
                        "given-back",
                        "not-given-back",
                        "already-deleted",
                        "not-deleted",
                        "already-banned",
                        "not-banned",
                        "warning-already-given",
                        "already-deceased",
                        "already-verified",
                        "already-rejected",
                        "vaccination-taken-back",
                        "waiver-stands",
                        "waiver-ended",
                        "not-on-this-day",
                        "day-is-over",
                        "pets-came-to-camp",
                        "plan-has-ended",
                        "plan-goes-on",
                        "not-planned",
                        "pet-rests-elsewhere",
                        "camp-day-over")
                .forEach(c -> all.put(c, SHOWN));
        return all;
    }

    private static boolean hasRemedies(Class<?> refusal) {
        var component = Stream.of(refusal.getRecordComponents())
                .anyMatch(c -> c.getName().equals("remedies"));
        var said = Stream.of(refusal.getDeclaredMethods())
                .anyMatch(m -> m.getName().equals("remedies"));
        return component || said;
    }

    private static Set<String> withoutRemedies(Stream<Class<?>> refusals) {
        return refusals.filter(r -> !hasRemedies(r))
                .map(Refusal::codeOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> house() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("app.tailtown").stream()
                        .filter(c -> c.isRecord() && c.isAssignableTo(Refusal.class))
                        .map(JavaClass::reflect);
    }

    @Test
    void every_refusal_has_a_way_out_or_a_reason_why_not() {
        assertThat(withoutRemedies(house())).isEqualTo(NONE.keySet());
    }

    /** Planted: nobody can do anything about it. */
    record DeadEnd(String where) implements Refusal {}

    @Test
    void a_refusal_without_a_way_out_is_found() {
        assertThat(withoutRemedies(Stream.of(DeadEnd.class))).containsExactly("dead-end");
    }
}
