package app.tailtown.admission.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** A signature that a hand drew on the screen: points of lines and nothing else. */
@HouseTest
class DrawnSignatureTest extends SignedHousehold {

    private Map<String, Object> drawn(String drawing) {
        var what = new HashMap<>(signature(version(), 0));
        what.put("how", "screen");
        what.put("drawing", drawing);
        return what;
    }

    private String signatures() {
        return "/api/v1/customers/" + household + "/signatures";
    }

    @Test
    void what_was_drawn_is_kept_with_the_signature_and_stands_on_its_paper() {
        var signed = desk.post(signatures(), drawn("0,0 999,399;12,40 13,41"));
        assertThat(signed.status()).as(signed.body()).isEqualTo(201);
        assertThat(signed.at("/drawing")).isEqualTo("0,0 999,399;12,40 13,41");
        var paper = Visitor.signedIn(port, ours.email(Role.READ_ONLY)).get("/signatures/" + signed.at("/id") + "/pdf");
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.body()).startsWith("%PDF");
        assertThat(paper.body().getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(3_000);
        var theirs = Visitor.signedIn(port, world.theirs().email(Role.OWNER));
        assertThat(theirs.get("/signatures/" + signed.at("/id") + "/pdf").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12,40",
                "12,40 ",
                "12,40;;13,41",
                "1000,40 13,41",
                "12,400 13,41",
                "-1,40 13,41",
                "12,40 13.5,41",
                "<script>",
                "12,40\n13,41"
            })
    void what_is_no_drawing_is_refused_at_its_field(String drawing) {
        var refused = desk.post(signatures(), drawn(drawing));
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/drawing");
    }

    @Test
    void a_drawing_has_an_end_and_is_made_on_a_screen() {
        assertThat(desk.post(signatures(), drawn("12,40 13,41 ".repeat(4_000).strip()))
                        .at("/errors/0/pointer"))
                .isEqualTo("/drawing");
        var onPaper = drawn("12,40 13,41");
        onPaper.put("how", "paper");
        assertThat(desk.post(signatures(), onPaper).at("/errors/0/pointer")).isEqualTo("/drawing");
    }

    @Test
    void the_database_keeps_nothing_but_lines_of_points() {
        var signature = sign(version(), 1);
        for (var wrong : Map.of(
                        "'<svg onload=x>', 'screen'", "a_drawing_is_lines_of_points",
                        "'12,40', 'screen'", "a_drawing_is_lines_of_points",
                        "'12,40 13,41', 'paper'", "what_is_drawn_was_drawn_on_a_screen")
                .entrySet()) {
            var sql = """
                    insert into agreement_signature (id, customer_id, version_id, signed_by, signed_on, drawing, how, recorded_at)
                    select gen_random_uuid(), customer_id, version_id, signed_by, signed_on, %s, recorded_at from agreement_signature where id = '%s'
                    """.formatted(wrong.getKey(), signature);
            assertThatThrownBy(
                            () -> world.inTransaction(ours, () -> jdbc.sql(sql).update()))
                    .as(wrong.getKey())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining(wrong.getValue());
        }
    }
}
