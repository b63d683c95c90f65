package app.tailtown.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceListTest {

    private static List<String> column(ReferenceList list, String name) {
        return list.read().stream().map(r -> r.getField(name)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void every_list_is_plain_text_without_stray_spaces(ReferenceList list) {
        assertThat(list.read())
                .isNotEmpty()
                .flatExtracting(NamedCsvRecord::getFields)
                .allSatisfy(field -> {
                    assertThat(field).isEqualTo(field.strip()).doesNotContain("  ");
                    assertThat(field).doesNotContain("<", ">", "&#", "&amp", "&nbsp", "\u00a0", "|");
                });
    }

    /** The 954 entries the lists come from, less 17 spelled twice and two that are no breed. */
    @Test
    void there_are_935_breeds_each_named_once_in_its_species() {
        var names = ReferenceList.BREEDS.read().stream()
                .map(r -> r.getField("species") + "/" + r.getField("name").toLowerCase(Locale.ROOT))
                .toList();
        assertThat(names).hasSize(935).doesNotHaveDuplicates();
        assertThat(column(ReferenceList.BREEDS, "name"))
                .allSatisfy(name ->
                        assertThat(name).doesNotStartWith("*").isNotBlank().hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void cats_are_cats() {
        assertThat(ReferenceList.BREEDS.read())
                .filteredOn(r -> r.getField("species").equals("cat"))
                .extracting(r -> r.getField("name"))
                .contains("Siamese", "Maine Coon", "Domestic Shorthair")
                .doesNotContain("Beagle", "Longhaired Whippet", "Himalayan Sheepdog");
    }

    @Test
    void every_entry_names_a_species_we_know() {
        var species = column(ReferenceList.SPECIES, "code");
        assertThat(species).containsExactly("dog", "cat", "other");
        assertThat(species).containsAll(column(ReferenceList.BREEDS, "species"));
        assertThat(species).containsAll(column(ReferenceList.IMMUNIZATION_TYPES, "species"));
    }

    @Test
    void there_are_27_services_and_no_class_is_switched_on() {
        assertThat(column(ReferenceList.SERVICES, "name")).hasSize(27).doesNotHaveDuplicates();
        assertThat(ReferenceList.SERVICES.read()).allSatisfy(r -> {
            var active = ShippedLists.isYes(r.getField("active"));
            if (ServiceKind.of(r.getField("kind")) == ServiceKind.CLASS)
                assertThat(active).isFalse();
        });
    }

    @Test
    void every_warning_has_a_word_in_both_languages_and_an_icon() {
        assertThat(ReferenceList.WARNING_TYPES.read()).allSatisfy(r -> {
            assertThat(r.getField("wordEn")).isNotBlank();
            assertThat(r.getField("wordEs")).isNotBlank().isNotEqualTo(r.getField("wordEn"));
            assertThat(r.getField("code")).matches("[a-z0-9-]{1,40}");
            assertThat(r.getField("icon")).matches("[a-z0-9-]{1,40}");
            assertThat(WarningType.Severity.of(r.getField("severity"))).isNotNull();
        });
        assertThat(Set.copyOf(column(ReferenceList.WARNING_TYPES, "code")))
                .hasSameSizeAs(ReferenceList.WARNING_TYPES.read())
                .contains("bites", "allergy", "medication", "never-with", "escapes", "special-diet", "fearful");
    }

    @Test
    void dogs_and_cats_have_the_vaccines_they_need() {
        assertThat(ReferenceList.IMMUNIZATION_TYPES.read())
                .extracting(r -> r.getField("species") + " " + r.getField("name"))
                .containsExactly(
                        "dog Rabies",
                        "dog DHPP",
                        "dog Bordetella",
                        "dog Influenza",
                        "dog Leptospirosis",
                        "cat Rabies",
                        "cat FVRCP");
        assertThat(ReferenceList.REQUIREMENTS.read())
                .extracting(r -> r.getField("species") + " " + r.getField("type") + " " + r.getField("strictness"))
                .containsExactly(
                        "dog Rabies refuse",
                        "dog DHPP refuse",
                        "dog Bordetella refuse",
                        "cat Rabies refuse",
                        "cat FVRCP refuse");
        assertThat(column(ReferenceList.TEMPERAMENTS, "name")).hasSize(5).doesNotHaveDuplicates();
    }
}
