package app.tailtown.logs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.LogSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogPropertiesTest {

    @Test
    void files_are_packed_and_go_when_it_is_said() {
        var said = Map.of("LOG_FOLDER", "/var/log/tailtown", "LOG_KEPT_DAYS", "90", "LOG_KEPT_SIZE", "20GB");

        assertThat(LogProperties.of(LogSettings.read(said, EnvironmentKind.STAGING), EnvironmentKind.STAGING))
                .containsEntry("logging.file.name", "/var/log/tailtown/tailtown.log")
                .containsEntry("logging.logback.rollingpolicy.max-file-size", "100MB")
                .containsEntry("logging.logback.rollingpolicy.max-history", 90)
                .containsEntry("logging.logback.rollingpolicy.total-size-cap", "20GB")
                .containsEntry("logging.structured.format.console", "ecs")
                .containsEntry("logging.structured.format.file", "ecs")
                .containsEntry("logging.structured.ecs.service.environment", "staging");
    }

    @Test
    void people_are_told_in_words() {
        assertThat(LogProperties.of(LogSettings.read(Map.of(), EnvironmentKind.DEMO), EnvironmentKind.DEMO))
                .isEmpty();
    }
}
