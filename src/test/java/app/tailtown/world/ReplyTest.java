package app.tailtown.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A test that reads what an answer does not have fails, and says what the answer was. */
class ReplyTest {

    private final Api.Reply reply = new Api.Reply(
            200, "{\"name\":\"Biscuit\",\"notes\":\"\",\"until\":null}", HttpHeaders.of(Map.of(), (_, _) -> true));

    @Test
    void what_is_there_is_read_and_nothing_is_not_taken_for_an_empty_text() {
        assertThat(reply.at("/name")).isEqualTo("Biscuit");
        assertThat(reply.at("/notes")).isEmpty();
        assertThatThrownBy(() -> reply.at("/until")).hasMessageContainingAll("Null at /until of 200", "Biscuit");
        assertThatThrownBy(() -> reply.at("/unitl")).hasMessageContainingAll("Nothing at /unitl of 200", "Biscuit");
    }

    @Test
    void null_is_absent_and_a_field_that_nobody_knows_is_a_mistake() {
        assertThat(reply.isAbsent("/until")).isTrue();
        assertThat(reply.isAbsent("/notes")).isFalse();
        assertThatThrownBy(() -> reply.isAbsent("/unitl")).hasMessageContaining("Nothing at /unitl");
    }
}
