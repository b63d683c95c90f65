package app.tailtown.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.admission.VaccinatedDog;
import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Papers;
import app.tailtown.world.Pixels;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What somebody uploaded is given out in a way in which no browser takes it for a page of ours. */
@HouseTest
class StoredFilesTest extends VaccinatedDog {

    /** As it was brought. */
    private static final List<String> FILES = List.of("/documents/{id}/content", "/vaccinations/{id}/document");

    /** Drawn anew by us, and shown within our pages. */
    private static final List<String> PICTURES =
            List.of("/documents/{id}/preview", "/vaccinations/{id}/document/preview", "/pets/{pet}/photos/{photo}");

    /** Drawn by us from words alone. */
    private static final List<String> OURS =
            List.of("/signatures/{id}/pdf", "/paper-packs/content", "/kennel-cards", "/today/pdf", "/paper/");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private static boolean givesBytes(HandlerMethod handler) {
        var type = ResolvableType.forMethodReturnType(handler.getMethod());
        return ResponseEntity.class.isAssignableFrom(type.toClass())
                && byte[].class == type.getGeneric().toClass();
    }

    @Test
    void every_route_that_gives_out_bytes_is_known() {
        var known = Stream.concat(FILES.stream(), PICTURES.stream()).toList();
        assertThat(requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                        .filter(e -> givesBytes(e.getValue()))
                        .flatMap(e -> e.getKey().getPatternValues().stream())
                        .filter(p -> OURS.stream().noneMatch(p::contains)))
                .containsExactlyInAnyOrderElementsOf(
                        known.stream().flatMap(p -> Stream.of(p, "/api/v1" + p)).toList());
    }

    @Test
    void asvs_3_2_1_what_was_uploaded_opens_as_an_attachment_in_a_sandbox_at_every_route() {
        var customer = desk.get("/api/v1/pets/" + pet).at("/customerId");
        var pdf = "application/pdf";
        var paper = Papers.withScript();
        var document = desk.raw("POST", "/api/v1/customers/" + customer + "/documents", pdf, paper)
                .at("/id");
        var told = tell(dose(3)).at("/id");
        desk.raw("POST", "/api/v1/vaccinations/" + told + "/document", pdf, paper);
        manager.raw("POST", "/api/v1/pets/" + pet + "/photo", "image/png", Pixels.png(60, 40));
        var ids = Map.of(
                "documents", UUID.fromString(document),
                "vaccinations", UUID.fromString(told),
                "pets", pet,
                "photos", UUID.fromString(desk.get("/api/v1/pets/" + pet).at("/photoId")));
        var person = PageClient.of(port, ours.email(Role.MANAGER));
        var all = new SoftAssertions();
        for (var pattern : Stream.concat(FILES.stream(), PICTURES.stream()).toList()) {
            var path = UploadRoutes.path(pattern, ids);
            for (var reply : List.of(person.get(path), manager.get("/api/v1" + path))) {
                var headers = reply.headers();
                all.assertThat(reply.status()).as(path).isEqualTo(200);
                all.assertThat(headers.allValues("Content-Security-Policy"))
                        .as(path)
                        .containsExactly("default-src 'none'; sandbox");
                all.assertThat(headers.allValues("X-Content-Type-Options"))
                        .as(path)
                        .containsExactly("nosniff");
                var disposition = headers.firstValue("Content-Disposition").orElse("");
                if (FILES.contains(pattern))
                    all.assertThat(disposition).as(path).startsWith("attachment;");
                else all.assertThat(headers.firstValue("Content-Type")).as(path).hasValue("image/webp");
            }
        }
        all.assertAll();
    }
}
