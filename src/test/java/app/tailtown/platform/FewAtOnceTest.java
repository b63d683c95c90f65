package app.tailtown.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FewAtOnceTest {

    private final FewAtOnce few = new FewAtOnce(2);

    @Test
    void who_comes_when_enough_are_at_it_is_told_something_else_and_the_next_one_is_not() {
        var third = few.ask(() -> few.ask(() -> few.ask(() -> "work", () -> "instead"), () -> "?"), () -> "?");
        assertThat(third).isEqualTo("instead");
        assertThat(few.ask(() -> few.ask(() -> "work", () -> "instead"), () -> "?"))
                .isEqualTo("work");
    }

    @Test
    void work_that_breaks_gives_its_place_back() {
        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> few.ask(
                            () -> {
                                throw new IllegalStateException("broken");
                            },
                            () -> "instead"))
                    .hasMessage("broken");
        }
        assertThat(few.ask(() -> "work", () -> "instead")).isEqualTo("work");
    }
}
