package app.tailtown.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceSettingsTest {

    private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

    @Test
    void there_are_none_until_somebody_collects_them() {
        assertThat(TraceSettings.isCollected(Map.of())).isFalse();
        assertThat(TraceSettings.isCollected(Map.of(ENDPOINT, " "))).isFalse();
        assertThat(TraceSettings.isCollected(Map.of(ENDPOINT, "http://127.0.0.1:4318")))
                .isTrue();
        assertThat(TraceSettings.isCollected(
                        Map.of("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "https://traces.example.com/v1")))
                .isTrue();
        assertThat(TraceSettings.isCollected(Map.of(ENDPOINT, "http://127.0.0.1:4318", "OTEL_SDK_DISABLED", "true")))
                .isFalse();
    }

    @Test
    void what_is_no_address_is_said() {
        assertThatThrownBy(() -> TraceSettings.isCollected(Map.of(ENDPOINT, "127.0.0.1:4318")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(ENDPOINT);
        assertThatThrownBy(() -> TraceSettings.isCollected(Map.of(ENDPOINT, "grpc://traces.example.com")))
                .hasMessageContaining("it must look like http://127.0.0.1:4318");
    }
}
