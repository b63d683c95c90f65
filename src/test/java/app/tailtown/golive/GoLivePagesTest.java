package app.tailtown.golive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tailtown.golive.boxes.BoxState;
import app.tailtown.identity.Role;
import app.tailtown.operators.AtTheConsole;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The checklist at the console: looked at, answered for, taken back; and nobody else sees it. */
@HouseTest
class GoLivePagesTest extends AtTheConsole {

    @Autowired
    GoLiveDesk desk;

    private void look() {
        desk.lookNow("test");
    }

    private BoxState state(String box) {
        return desk.last().orElseThrow().findings().stream()
                .filter(f -> f.id().equals(box))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void an_operator_sees_every_box_with_its_evidence_and_filters_them() {
        look();
        signIn();
        var all = browser.get("/operator/go-live?state=all").body();
        assertThat(all).contains("169", "Configure DNS", "2.4", "owns nothing and is bound by walls");
        assertThat(browser.get("/operator/go-live?state=not-built").body())
                .contains("Create data migration scripts")
                .doesNotContain("Configure DNS");
        assertThat(browser.get("/operator/go-live?state=all&q=webp").body())
                .contains("Use WebP format")
                .doesNotContain("Configure DNS");
        assertThat(browser.get("/operator/go-live?q=nothing+is+called+so").body())
                .contains("No box is like that");
        assertThat(browser.get("/operator/go-live.csv").body().lines().count()).isGreaterThan(169);
        assertThat(browser.get("/operator/go-live/boxes/2.4").body()).contains("Create separate database users");
        assertThat(browser.get("/operator/go-live/boxes/26.1").status()).isEqualTo(404);
    }

    @Test
    void a_look_is_asked_for_and_says_how_far_it_is() {
        signIn();
        var before = clock.instant();
        assertThat(browser.post("/operator/go-live/looks", Map.of()).status()).isIn(302, 303);
        await().atMost(Duration.ofMinutes(1)).until(() -> desk.running().isEmpty());
        assertThat(desk.last().orElseThrow().began()).isAfterOrEqualTo(before);
    }

    @Test
    void somebody_answers_for_a_box_on_their_name_and_takes_it_back() {
        signIn();
        look();
        assertThat(state("23.6")).isEqualTo(BoxState.NEEDS_PERSON);
        var answer = "Olga first, then the vet, " + UUID.randomUUID();
        var path = "/operator/go-live/boxes/23.6";
        assertThat(browser.post(path + "/attestations", Map.of("id", UUID.randomUUID(), "note", "", "months", 6))
                        .status())
                .isEqualTo(422);
        assertThat(browser.post(path + "/attestations", Map.of("id", UUID.randomUUID(), "note", answer, "months", 6))
                        .status())
                .isIn(302, 303);
        assertThat(state("23.6")).isEqualTo(BoxState.PASSES);
        assertThat(browser.get(path).body()).contains(answer, "Olga answered for it");
        var said = desk.attestations("23.6").getFirst().id();
        assertThat(browser.post(path + "/attestations/" + said, Map.of("_method", "delete"))
                        .status())
                .isIn(302, 303);
        assertThat(state("23.6")).isEqualTo(BoxState.NEEDS_PERSON);
        assertThat(browser.get(path).body()).contains("it was taken back");
    }

    @Test
    void books_are_read_where_they_are_needed() {
        signIn();
        assertThat(browser.get("/operator/books").body()).contains("Backups", "Running Tailtown");
        assertThat(browser.get("/operator/books/backups").body())
                .contains("<h2 id=", "href=\"/operator/books/")
                .doesNotContain(".md\"");
        assertThat(browser.get("/operator/books/..%2Fsecrets").status()).isIn(400, 404);
        assertThat(browser.get("/operator/books/nothing").status()).isEqualTo(404);
    }

    @Test
    void nobody_but_an_operator_sees_any_of_it() {
        for (var path : Stream.of(
                        "/operator/go-live",
                        "/operator/go-live.csv",
                        "/operator/go-live/boxes/1.1",
                        "/operator/books",
                        "/operator/books/backups")
                .toList()) {
            assertThat(PageClient.of(port, world.ours().email(Role.OWNER))
                            .get(path)
                            .status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(new PageClient(port).get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void what_was_recorded_is_known_at_the_next_look() {
        JdbcClient.create(Tables.asApp())
                .sql("select platform.file_record(?, 'rollback', now(), 'test', '{\"version\": \"0.0.9\"}')")
                .param(UUID.randomUUID())
                .query((_, _) -> true)
                .single();
        look();
        assertThat(state("17.6")).isEqualTo(BoxState.PASSES);
    }
}
