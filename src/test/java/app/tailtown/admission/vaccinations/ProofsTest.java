package app.tailtown.admission.vaccinations;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.admission.VaccinatedDog;
import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Papers;
import app.tailtown.world.Pixels;
import app.tailtown.world.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The document that proves a vaccination. */
@HouseTest
class ProofsTest extends VaccinatedDog {

    @Test
    void a_proof_comes_back_as_it_was_and_no_browser_runs_it() {
        var path = "/api/v1/vaccinations/" + tell(dose(3)).at("/id") + "/document";
        assertThat(desk.get(path).status()).isEqualTo(404);
        var kept = desk.raw("POST", path + "?name=..%2F..%2Frabies%22.pdf", "application/pdf", PDF);
        assertThat(kept.at("/document/name")).isEqualTo("rabies.pdf");
        var got = desk.get(path);
        assertThat(got.body()).isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
        assertThat(got.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(got.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(got.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(got.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        var theirs = new Api(port, world.theirs().tokens().get(Role.OWNER));
        assertThat(theirs.get(path).status()).isEqualTo(404);
    }

    @Test
    void a_proof_is_taken_by_what_it_holds() {
        var path = "/api/v1/vaccinations/" + tell(dose(3)).at("/id") + "/document";
        for (var content : List.of(Pixels.png(30, 20), Pixels.jpeg(30, 20), PDF)) {
            assertThat(desk.raw("POST", path, "image/png", content).status()).isEqualTo(200);
        }
        var page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        assertThat(desk.raw("POST", path, "application/pdf", page).at("/errors/0/code"))
                .isEqualTo("file-kind");
        assertThat(desk.raw("POST", path, "text/html", page).status()).isEqualTo(415);
    }

    @Test
    void a_proof_may_hold_ten_megabytes_and_nothing_else_may() {
        var path = "/api/v1/vaccinations/" + tell(dose(3)).at("/id") + "/document";
        assertThat(desk.raw("POST", path, "application/pdf", large(10_485_760)).status())
                .isEqualTo(200);
        assertThat(desk.raw("POST", path, "application/pdf", large(10_485_761)).at("/errors/0/code"))
                .isEqualTo("file-too-large");
        assertThat(desk.raw("POST", path, "application/pdf", large(11_000_001)).status())
                .isEqualTo(413);
        assertThat(desk.raw("POST", "/api/v1/customers", "application/json", large(1_000_001))
                        .status())
                .isEqualTo(413);
        assertThat(desk.raw("POST", "/api/v1/customers", "multipart/form-data; boundary=x", PDF)
                        .status())
                .isEqualTo(415);
    }

    @Test
    void a_proof_that_is_a_picture_is_kept_without_where_it_was_taken() {
        var path = "/api/v1/vaccinations/" + tell(dose(3)).at("/id") + "/document";
        var kept = desk.raw("POST", path + "?name=card.JPG", "image/jpeg", Pixels.fromAPhone(600, 400, 6));
        assertThat(kept.at("/document/name")).isEqualTo("card.webp");
        assertThat(kept.at("/document/mediaType")).isEqualTo("image/webp");
        assertThat(kept.json().at("/document/preview/width").asInt()).isEqualTo(400);
        var got = desk.get(path);
        assertThat(got.headers().firstValue("Content-Type")).hasValue("image/webp");
        assertThat(got.body()).startsWith("RIFF").doesNotContain("Exif", "GPS", "Pixel");
    }

    @Test
    void the_first_page_of_a_proof_is_shown_by_a_picture_and_nothing_in_it_is_run() {
        var told = tell(dose(3)).at("/id");
        var path = "/api/v1/vaccinations/" + told + "/document";
        var kept = desk.raw("POST", path + "?name=rabies.pdf", "application/pdf", Papers.withScript());
        assertThat(kept.json().at("/document/preview/height").asInt()).isBetween(1000, 1600);
        var shown = desk.get(path + "/preview?size=medium");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/webp");
        assertThat(shown.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        var got = desk.get(path);
        assertThat(got.body()).contains("/OpenAction");
        assertThat(got.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(got.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        var theirs = new Api(port, world.theirs().tokens().get(Role.OWNER));
        assertThat(theirs.get(path + "/preview").status()).isEqualTo(404);

        var person = Visitor.signedIn(port, ours.signIns().get(Role.FRONT_DESK));
        var page = person.get("/vaccinations/" + told);
        assertThat(page.body())
                .contains("/vaccinations/" + told + "/document/preview?size=large\" width=\"")
                .contains("First page of rabies.pdf");
    }

    @Test
    void a_proof_that_nobody_can_draw_is_kept_without_a_picture() {
        var path = "/api/v1/vaccinations/" + tell(dose(3)).at("/id") + "/document";
        for (var paper : List.of(PDF, Papers.locked(), Papers.withHugePicture())) {
            var kept = desk.raw("POST", path, "application/pdf", paper);
            assertThat(kept.status()).isEqualTo(200);
            assertThat(kept.json().at("/document/preview").isNull()).isTrue();
        }
        assertThat(desk.get(path + "/preview").status()).isEqualTo(404);
    }

    static byte[] large(int bytes) {
        var content = new byte[bytes];
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        return content;
    }
}
