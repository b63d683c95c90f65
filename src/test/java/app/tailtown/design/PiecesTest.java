package app.tailtown.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void an_alert_without_a_shape_is_refused() {
        assertThatThrownBy(() -> new Badge(Tone.ALERT, "No rabies proof", null)).hasMessageContaining("shape");
    }

    @Test
    void a_link_cannot_send_fields() {
        assertThatThrownBy(() -> new Action("Open", null, "/pets", "", Map.of("a", "b"), null))
                .hasMessageContaining("/pets");
    }

    @Test
    void the_first_error_of_a_field_stands_at_the_field() {
        var errors = new FieldErrors(List.of(
                new FieldError("email", "No address."),
                new FieldError("email", "Too long."),
                new FieldError("", "Late.")));
        assertThat(errors.of("email")).isEqualTo("No address.");
        assertThat(errors.of("phone")).isNull();
    }

    @Test
    void two_free_suites_are_few_and_none_is_none() {
        assertThat(List.of(3, 2, 0))
                .map(free -> new Offer.Night("Wed", free).css())
                .containsExactly("night", "night night--few", "night night--none");
    }
}
