package app.tailtown.files;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The scan stands in the one way in: nobody else reads what came in, and nobody else says that it was looked at. */
class WhoReadsUploadsTest {

    private static final ArchRule ONLY_THE_INSPECTION_READS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Inspection.class.getName())
            .should()
            .callMethod(Incoming.class, "content")
            .orShould()
            .callConstructor(Inspection.Inspected.class, String.class, byte[].class);

    private static final ArchRule NOBODY_READS_THE_QUARANTINE = noClasses()
            .that()
            .haveFullyQualifiedName(Quarantine.class.getName())
            .should()
            .callMethod(Shelf.class, "get", String.class)
            .orShould()
            .callMethod(Shelf.class, "get", String.class, byte[].class);

    private static JavaClasses house() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("app.tailtown");
    }

    @Test
    void asvs_5_4_3_what_came_in_is_read_in_one_place_which_shows_it_to_the_scanner() {
        ONLY_THE_INSPECTION_READS.check(house());
        NOBODY_READS_THE_QUARANTINE.check(house());
    }

    /** Planted: an uploader who is in a hurry. */
    static final class Hurried {
        byte[] keep(Incoming file) {
            return file.content();
        }

        Inspection.Inspected passed() {
            return new Inspection.Inspected("a.pdf", new byte[1]);
        }
    }

    @Test
    void whoever_passes_it_by_is_found() {
        var planted = new ClassFileImporter().importClasses(Hurried.class);
        assertThatThrownBy(() -> ONLY_THE_INSPECTION_READS.check(planted))
                .hasMessageContaining("Incoming.content()")
                .hasMessageContaining("Inspected.<init>");
    }
}
