package app.tailtown.customers.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Papers;
import app.tailtown.world.Pixels;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The papers of a household. */
@HouseTest
class DocumentsTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api desk;
    UUID pet;
    String household;

    @BeforeEach
    void a_family_without_papers() {
        ours = world.ours();
        desk = as(Role.FRONT_DESK);
        var family = world.family(ours, 1);
        pet = family.pets().getFirst().value();
        household = "/customers/" + family.customer().value();
    }

    private Api as(Role role) {
        return new Api(port, ours.tokens().get(role));
    }

    private Api.Reply bring(Api as, String query, byte[] content) {
        return as.raw("POST", "/api/v1" + household + "/documents" + query, "application/pdf", content);
    }

    @Test
    void papers_are_sorted_page_by_page() {
        for (var name : List.of("b.png", "a.png", "c.png"))
            assertThat(bring(desk, "?kind=other&name=" + name, Pixels.png(40, 30))
                            .status())
                    .isEqualTo(201);
        assertThat(names("")).containsExactly("c.webp", "a.webp", "b.webp");
        assertThat(names("&sort=oldest")).containsExactly("b.webp", "a.webp", "c.webp");
        assertThat(names("&sort=name")).containsExactly("a.webp", "b.webp", "c.webp");
        assertThat(names("&sort=name-backwards")).containsExactly("c.webp", "b.webp", "a.webp");
        assertThat(desk.get("/api/v1" + household + "/documents?sort=size").status())
                .isEqualTo(422);
    }

    @Test
    void a_paper_that_takes_too_long_to_draw_has_no_picture_and_the_next_has() {
        var slow = bring(desk, "?kind=other&name=slow.pdf", Papers.withMillionsOfOperators());
        assertThat(slow.status()).as(slow.body()).isEqualTo(201);
        assertThat(slow.json().at("/file/preview").isNull()).isTrue();
        var next = bring(desk, "?kind=other&name=next.html", Papers.withScript());
        assertThat(next.json().at("/file/preview").isNull()).isFalse();
        assertThat(next.at("/file/name")).isEqualTo("next.html.pdf");
    }

    /** A page for each. */
    private List<String> names(String sort) {
        var names = new ArrayList<String>();
        for (var after = ""; names.isEmpty() || !after.isEmpty(); ) {
            var page = desk.get("/api/v1" + household + "/documents?limit=1&after=" + after + sort);
            names.add(page.at("/items/0/file/name"));
            after = page.at("/next");
        }
        return names;
    }

    @Test
    void a_paper_is_brought_found_looked_at_and_given_out() {
        var brought = bring(desk, "?name=spay.pdf&kind=vet-letter&note=Dr.%20Lee&petId=" + pet, Papers.withScript());
        assertThat(brought.status()).isEqualTo(201);
        bring(desk, "?name=contract.png&kind=contract", Pixels.png(40, 30));
        var list = "/api/v1" + household + "/documents";
        assertThat(desk.get(list).json().at("/items").size()).isEqualTo(2);
        assertThat(desk.get(list + "?search=lee").at("/items/0/file/name")).isEqualTo("spay.pdf");
        assertThat(desk.get(list + "?petId=" + pet).json().at("/items").size()).isEqualTo(1);
        var first = desk.get(list + "?limit=1");
        assertThat(first.at("/items/0/file/name")).isEqualTo("contract.webp");
        assertThat(desk.get(list + "?limit=1&after=" + first.at("/next")).at("/items/0/file/name"))
                .isEqualTo("spay.pdf");

        var path = "/api/v1/documents/" + brought.at("/id");
        assertThat(desk.get(path + "/preview?size=small").headers().firstValue("Content-Type"))
                .hasValue("image/webp");
        var content = desk.get(path + "/content");
        assertThat(content.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("spay.pdf");
        assertThat(content.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
    }

    @Test
    void what_was_deleted_is_given_out_to_nobody_and_comes_back() {
        var path = "/api/v1/documents/"
                + bring(desk, "?name=a.pdf", Papers.withScript()).at("/id");
        assertThat(desk.post(path + "/deletion", Map.of()).status()).isEqualTo(200);
        assertThat(desk.post(path + "/deletion", Map.of()).at("/code")).isEqualTo("already-deleted");
        assertThat(desk.get(path + "/content").status()).isEqualTo(404);
        assertThat(desk.get(path + "/preview").status()).isEqualTo(404);
        assertThat(desk.get("/api/v1" + household + "/documents")
                        .json()
                        .at("/items")
                        .isEmpty())
                .isTrue();
        assertThat(desk.delete(path + "/deletion").status()).isEqualTo(200);
        assertThat(desk.get(path + "/content").status()).isEqualTo(200);
    }

    @Test
    void a_paper_is_seen_by_its_company_and_brought_by_who_may_edit_customers() {
        var path = "/api/v1/documents/" + bring(desk, "", Papers.withScript()).at("/id");
        var theirs = new Api(port, world.theirs().tokens().get(Role.OWNER));
        for (var one : new String[] {path, path + "/content", path + "/preview"}) {
            assertThat(theirs.get(one).status()).isEqualTo(404);
            assertThat(as(Role.READ_ONLY).get(one).status()).isEqualTo(200);
        }
        assertThat(bring(theirs, "", Papers.withScript()).status()).isEqualTo(404);
        assertThat(bring(as(Role.KENNEL), "", Papers.withScript()).status()).isEqualTo(403);
        var elsewhere = world.family(ours, 1).pets().getFirst().value();
        assertThat(bring(desk, "?petId=" + elsewhere, Papers.withScript()).at("/errors/0/code"))
                .isEqualTo("unknown-id");
        var page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        assertThat(bring(desk, "?name=a.jpg", page).at("/errors/0/code")).isEqualTo("file-kind");
    }

    @Test
    void a_form_without_script_brings_a_paper_and_takes_it_back() {
        var person = Visitor.signedIn(port, ours.signIns().get(Role.FRONT_DESK));
        assertThat(person.get(household + "/documents").body()).contains("No documents yet");
        var sent = person.upload(
                household + "/documents", Map.of("kind", "contract", "note", "signed"), "c.pdf", Papers.withScript());
        assertThat(sent.location()).isEqualTo(household + "/documents");
        var list = person.get(household + "/documents");
        assertThat(list.body()).contains("c.pdf is added", "Contract · signed");
        var document = list.find("<a href=\"(/documents/[0-9a-f-]+)\">c.pdf");
        assertThat(person.get(document).body()).contains(document + "/preview?size=large", "First page of c.pdf");
        assertThat(person.get(household).body()).contains("Contract · signed");
        assertThat(person.delete(document + "/addition").location()).isEqualTo(household + "/documents");
        assertThat(person.get(household + "/documents").body()).contains("c.pdf is deleted", "No documents yet");
        assertThat(person.delete(document + "/deletion").location()).isEqualTo(document);
        var none = person.send(household + "/documents", Map.of("kind", "contract", "note", "typed"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("Choose a file that is not empty.", "value=\"typed\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../escaped.pdf", "..\\escaped.pdf", "/tmp/escaped.pdf", "%2e%2e%2fescaped.pdf"})
    void asvs_5_3_2_what_somebody_calls_a_file_is_no_name_of_ours(String name) throws IOException {
        var before = kept();
        var person = PageClient.of(port, ours.signIns().get(Role.FRONT_DESK));
        person.get(household + "/documents");
        var paper = Pixels.png(
                61 + name.length(), 40 + Math.floorMod(UUID.randomUUID().hashCode(), 900));
        var sent = person.upload(household + "/documents", Map.of("kind", "contract", "note", ""), name, paper);

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        var fresh = new TreeSet<>(kept());
        fresh.removeAll(before);
        assertThat(fresh)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path).matches("[0-9a-f-]{36}/([0-9a-z]+/)*[0-9a-f-]{36,64}"));
        assertThat(desk.get("/api/v1" + household + "/documents").body())
                .contains("escaped.")
                .doesNotContain("/escaped.", "\\escaped.");
    }

    /** What lies on the shelf, by the path there. */
    private static Set<String> kept() throws IOException {
        var shelf = Path.of("target", "test-home", "files");
        if (!Files.exists(shelf)) return Set.of();
        try (var all = Files.walk(shelf)) {
            return all.filter(Files::isRegularFile)
                    .map(f -> shelf.relativize(f).toString())
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void another_file_under_a_form_that_was_sent_is_refused_and_not_forgotten() {
        var person = PageClient.of(port, ours.signIns().get(Role.FRONT_DESK));
        person.get(household + "/documents");
        var fields = Map.of("kind", "contract", "idempotencyKey", "the-same-form");
        var path = household + "/documents";
        assertThat(person.upload(path, fields, "first.png", Pixels.png(40, 30)).status())
                .isEqualTo(303);
        assertThat(person.upload(path, fields, "first.png", Pixels.png(40, 30)).status())
                .isEqualTo(303);
        assertThat(person.upload(path, fields, "second.png", Pixels.png(50, 30)).status())
                .isEqualTo(422);
        assertThat(desk.get("/api/v1" + path).body()).contains("first").doesNotContain("second");
    }
}
