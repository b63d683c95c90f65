package app.tailtown.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogSettingsTest {

    @ParameterizedTest
    @CsvSource({"DEMO,false", "DEVELOPMENT,false", "STAGING,true", "PRODUCTION,true"})
    void what_is_real_is_read_by_programs(EnvironmentKind kind, boolean isJson) {
        var settings = LogSettings.read(Map.of(), kind);

        assertThat(settings.isJson()).isEqualTo(isJson);
        assertThat(settings.says()).isEqualTo(isJson);
        assertThat(settings.folder()).isEmpty();
    }

    @Test
    void whoever_runs_it_may_want_it_otherwise() {
        var said = Map.of(
                "LOG_FORMAT",
                "text",
                "LOG_REQUESTS",
                "no",
                "LOG_FOLDER",
                "/var/log/tailtown",
                "LOG_KEPT_DAYS",
                "90",
                "LOG_KEPT_SIZE",
                "20GB");

        var settings = LogSettings.read(said, EnvironmentKind.PRODUCTION);

        assertThat(settings.isJson()).isFalse();
        assertThat(settings.says()).isFalse();
        assertThat(settings.folder().orElseThrow()).hasToString("/var/log/tailtown");
        assertThat(settings.fileSize()).isEqualTo("100MB");
        assertThat(settings.keptDays()).isEqualTo(90);
        assertThat(settings.keptSize()).isEqualTo("20GB");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LOG_FORMAT    | xml  | it must be json or text.
            LOG_REQUESTS  | on   | it must be yes or no.
            LOG_FOLDER    | logs | the whole path of a folder.
            LOG_KEPT_DAYS | 0    | from 1 to 9999.
            LOG_KEPT_SIZE | 5    | it must look like 5GB.
            LOG_FILE_SIZE | big  | it must look like 100MB.""")
    void what_is_wrong_is_said(String name, String value, String sentence) {
        assertThatThrownBy(() -> LogSettings.read(Map.of(name, value), EnvironmentKind.PRODUCTION))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(name + " is \"" + value + "\"")
                .hasMessageEndingWith(sentence);
    }
}
