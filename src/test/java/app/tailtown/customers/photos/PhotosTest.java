package app.tailtown.customers.photos;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Pixels;
import app.tailtown.world.Tables;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The photo of a pet, from the phone to every face. */
@HouseTest
class PhotosTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api kennel;
    UUID household;
    UUID pet;

    @BeforeEach
    void a_dog_without_a_photo() {
        ours = world.ours();
        kennel = as(Role.KENNEL);
        var family = world.family(ours, 1);
        household = family.customer().value();
        pet = family.pets().getFirst().value();
    }

    private Api as(Role role) {
        return new Api(port, ours.tokens().get(role));
    }

    private String api() {
        return "/api/v1/pets/" + pet;
    }

    private String page() {
        return "/pets/" + pet;
    }

    private HttpResponse<byte[]> bytes(Api as, String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + as.token());
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
        }
    }

    private Api.Reply send(Api as, byte[] picture) {
        return as.raw("POST", api() + "/photo", "image/jpeg", picture);
    }

    @Test
    void a_photo_is_shown_in_three_sizes_without_where_it_was_taken() throws Exception {
        var set = send(kennel, Pixels.fromAPhone(1600, 1200, 6));
        assertThat(set.status()).isEqualTo(200);
        var photo = api() + "/photos/" + set.at("/photoId");
        for (var size : Map.of("small", 96, "medium", 320, "large", 1600).entrySet()) {
            var got = bytes(as(Role.READ_ONLY), photo + "?size=" + size.getKey());
            assertThat(got.statusCode()).isEqualTo(200);
            var text = new String(got.body(), StandardCharsets.ISO_8859_1);
            assertThat(text).startsWith("RIFF").doesNotContain("Exif", "EXIF", "GPS", "Pixel");
            var headers = got.headers();
            assertThat(headers.firstValue("Content-Type")).hasValue("image/webp");
            assertThat(headers.allValues("Cache-Control")).containsExactly("max-age=31536000, private, immutable");
            assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
            var same = bytes(
                    kennel,
                    photo + "?size=" + size.getKey(),
                    "If-None-Match",
                    headers.firstValue("ETag").orElseThrow());
            assertThat(same.statusCode()).isEqualTo(304);
        }
        assertThat(kennel.get(photo + "?size=huge").status()).isEqualTo(404);
    }

    @Test
    void only_who_may_see_the_pet_sees_its_photo_and_only_who_cares_sets_one() {
        var photo = api() + "/photos/" + send(kennel, Pixels.jpeg(50, 50)).at("/photoId");
        var theirs = new Api(port, world.theirs().tokens().get(Role.OWNER));
        assertThat(theirs.get(photo).status()).isEqualTo(404);
        assertThat(send(theirs, Pixels.jpeg(50, 50)).status()).isEqualTo(404);
        assertThat(send(as(Role.READ_ONLY), Pixels.jpeg(50, 50)).status()).isEqualTo(403);
        assertThat(new Api(port, "").get(photo).status()).isEqualTo(401);
        var other = "/api/v1/pets/" + world.family(ours, 1).pets().getFirst().value();
        assertThat(kennel.get(photo.replace(api(), other)).status()).isEqualTo(404);
    }

    @Test
    void what_is_no_picture_is_refused_and_the_pet_keeps_its_face() {
        var html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        var pdf = "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII);
        assertThat(send(kennel, html).at("/errors/0/code")).isEqualTo("picture-kind");
        assertThat(send(kennel, pdf).at("/errors/0/code")).isEqualTo("picture-kind");
        assertThat(send(kennel, new byte[0]).status()).isIn(400, 422);
        var huge = send(kennel, Pixels.pngThatClaims(30_000, 30_000));
        assertThat(huge.status()).isEqualTo(422);
        assertThat(huge.at("/errors/0/pointer")).isEqualTo("/file");
        assertThat(huge.at("/errors/0/message"))
                .isEqualTo(
                        "This picture has 30,000 × 30,000 pixels. At most 50 million in all, and 20,000 on one side.");
        assertThat(kennel.get(api()).json().at("/photoId").isNull()).isTrue();
    }

    @Test
    void a_photo_sent_twice_is_set_once() {
        var key = UUID.randomUUID().toString();
        var picture = Pixels.png(60, 60);
        var path = api() + "/photo?";
        var first = kennel.raw("POST", path, "image/png", picture, "Idempotency-Key", key);
        var again = kennel.raw("POST", path, "image/png", picture, "Idempotency-Key", key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(JdbcClient.create(Tables.asSuperuser())
                        .sql("select count(*) from tenant.pet_photo where pet_id = ?")
                        .param(pet)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_form_without_script_sets_a_photo_and_every_step_is_taken_back() {
        var desk = Visitor.signedIn(port, ours.signIns().get(Role.KENNEL));
        assertThat(desk.get(page() + "/photo").body())
                .contains("capture=\"environment\"", "enctype=\"multipart/form-data\"");
        assertThat(desk.upload(page() + "/photo", Map.of(), "rex.jpg", Pixels.jpeg(300, 200))
                        .location())
                .isEqualTo(page());
        var shown = desk.get(page());
        assertThat(shown.body()).contains("has a new photo");
        var first = shown.find(
                "<img src=\"(" + page() + "/photos/[0-9a-f-]+)\\?size=medium\" width=\"320\" height=\"320\" alt=\"\"");
        assertThat(desk.get("/customers/" + household).body())
                .contains(first + "?size=small\" width=\"96\" height=\"96\" alt=\"\" loading=\"lazy\"");

        desk.upload(page() + "/photo", Map.of(), "rex.png", Pixels.png(300, 200));
        var undo = desk.get(page()).find("action=\"(" + page() + "/photos/[0-9a-f-]+/removal)\"");
        assertThat(undo).isEqualTo(first + "/removal");
        assertThat(desk.delete(undo).location()).isEqualTo(page());
        assertThat(desk.get(page()).body()).contains(first + "?size=medium", "is back");

        assertThat(desk.send(first + "/removal", Map.of()).location()).isEqualTo(page());
        assertThat(desk.get(page()).body()).contains("is off").doesNotContain("<img");
        assertThat(desk.get(first).status()).isEqualTo(404);
        assertThat(desk.delete(first + "/removal").status()).isEqualTo(303);
        assertThat(desk.get(page()).body()).contains(first);
    }

    @Test
    void a_form_says_at_its_field_what_would_be_right() {
        var desk = Visitor.signedIn(port, ours.signIns().get(Role.FRONT_DESK));
        desk.get(page() + "/photo");
        var cut = java.util.Arrays.copyOf(Pixels.jpeg(300, 200), 900);
        var again = desk.upload(page() + "/photo", Map.of(), "rex.jpg", cut);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"file-error\"", "Save it anew as JPEG or PNG");
        assertThat(desk.send(page() + "/photo", Map.of()).body()).contains("Choose a file that is not empty.");
    }
}
