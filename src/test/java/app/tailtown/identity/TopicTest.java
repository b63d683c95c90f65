package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TopicTest {

    /** Where there is room for all of them they stand in the same order as ever. */
    @Test
    void every_permission_but_being_signed_in_is_about_one_thing() {
        assertThat(Arrays.stream(Topic.values()).flatMap(t -> t.permissions().stream()))
                .containsExactlyElementsOf(Arrays.stream(Permission.values())
                        .filter(p -> p != Permission.SIGNED_IN)
                        .toList());
    }
}
