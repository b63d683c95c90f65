package app.tailtown.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.platform.Refusal;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@HouseTest
class ApiDocumentTest {

    private static final Path KEPT = Path.of("src/test/resources/openapi/v1.json");

    private static final String RENEW =
            "The API has changed. If that is what you want, and nobody's program breaks, renew the document:"
                    + " ./mvnw test -Dtest=ApiDocumentTest -Dtest.options=-Dopenapi.renew=true";

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private String document() {
        var reply = new Api(port, "").get("/api/v1/openapi.json");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.body().strip() + "\n";
    }

    @Test
    void the_document_is_the_one_programs_rely_on() throws IOException {
        if (Boolean.getBoolean("openapi.renew")) Files.writeString(KEPT, document());

        assertThat(document()).as(RENEW).isEqualTo(Files.readString(KEPT));
    }

    @Test
    void it_is_open_api_3_1_with_a_bearer_token_and_one_problem() {
        var document = Api.JSON.readTree(document());

        assertThat(document.at("/openapi").asString()).startsWith("3.1");
        assertThat(document.at("/info/title").asString()).isEqualTo("Tailtown");
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(document.at("/components/schemas/Problem/properties/code").isMissingNode())
                .isFalse();
    }

    @Test
    void it_says_exactly_the_routes_there_are() {
        var document = Api.JSON.readTree(document());
        var documented = document.at("/paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(o -> o.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        var routed = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("app.tailtown."))
                .flatMap(e -> e.getKey().getPatternValues().stream()
                        .filter(p -> p.startsWith("/api/v1/"))
                        .flatMap(p -> e.getKey().getMethodsCondition().getMethods().stream()
                                .map(m -> m.name() + " " + p)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).isEqualTo(routed);
    }

    @Test
    void whatever_is_no_success_is_the_one_problem() {
        Api.JSON
                .readTree(document())
                .at("/paths")
                .forEach(path -> path.forEach(operation -> operation
                        .at("/responses")
                        .propertyStream()
                        .filter(r -> r.getKey().charAt(0) >= '4')
                        .forEach(r -> assertThat(r.getValue()
                                        .at("/content/application~1problem+json/schema/$ref")
                                        .asString())
                                .isEqualTo("#/components/schemas/Problem"))));
    }

    /** No program hands out rights, or proves that it is somebody. */
    private static final Set<String> FOR_PEOPLE_ONLY =
            Set.of("app.tailtown.staff", "app.tailtown.programs", "app.tailtown.terminals");

    /** Every refusal of the house is documented somewhere, and nothing else is. */
    @Test
    void it_lists_the_code_of_every_refusal() {
        var documented = new TreeSet<String>();
        Api.JSON
                .readTree(document())
                .at("/paths")
                .forEach(path -> path.forEach(operation ->
                        operation.at("/" + ApiDocument.REFUSALS).forEach(code -> documented.add(code.asString()))));
        var house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("app.tailtown");

        assertThat(documented)
                .isEqualTo(house.stream()
                        .filter(c -> c.isRecord() && c.isAssignableTo(Refusal.class))
                        .filter(c -> !FOR_PEOPLE_ONLY.contains(c.getPackageName())
                                || documented.contains(Refusal.codeOf(c.reflect())))
                        .map(JavaClass::reflect)
                        .map(Refusal::codeOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(documented).contains("suite-taken", "no-rate");
    }

    @Test
    void an_answer_has_a_shape() {
        JsonNode booked = Api.JSON
                .readTree(document())
                .at("/paths/~1api~1v1~1reservations/post/responses/200/content/application~1json/schema/$ref");

        assertThat(booked.asString()).isEqualTo("#/components/schemas/Reservation");
    }
}
