package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The API document says of each operation what it may be told; this keeps the list true. */
class RefusalsInReachTest {

    private static final Path KEPT = Path.of("src/main/resources/openapi/refusals.properties");

    private static final String RENEW = "Some operation can be refused otherwise than before. Renew the list:"
            + " ./mvnw test -Dtest=RefusalsInReachTest -Dtest.options=-Dopenapi.renew=true, then the API document";

    @Test
    void the_list_says_what_each_operation_can_be_told() throws IOException {
        var written = RefusalsInReach.written(new RefusalsInReach(house()).byOperation());
        if (Boolean.getBoolean("openapi.renew")) Files.writeString(KEPT, written);

        assertThat(written).as(RENEW).isEqualTo(Files.readString(KEPT));
    }

    private static JavaClasses house() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(l -> !l.contains("/Jte"))
                .importPackages("app.tailtown");
    }

    @Test
    void a_refusal_is_found_behind_an_interface_a_lambda_and_a_reference() {
        var planted = new ClassFileImporter().importPackages("app.tailtown.guards.planted");

        assertThat(new RefusalsInReach(planted).byOperation())
                .isEqualTo(Map.of(
                        "KennelApi.lambda", Set.of("no-water"),
                        "KennelApi.reference", Set.of("no-food"),
                        "KennelApi.behindAnInterface", Set.of("no-bed")));
    }
}
