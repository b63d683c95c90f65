package app.tailtown.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagementDoorTest {

    @Test
    void it_is_there_once_a_port_is_named_and_then_for_this_machine_alone() {
        assertThat(ManagementDoor.read(Map.of(), EnvironmentKind.PRODUCTION)).isEmpty();
        var door = ManagementDoor.read(Map.of("MANAGEMENT_PORT", "9464"), EnvironmentKind.PRODUCTION)
                .orElseThrow();

        assertThat(door.address().isLoopbackAddress()).isTrue();
        assertThat(door.port()).isEqualTo(9464);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9464 | 0.0.0.0   |                              | where others than this machine could ask: set MANAGEMENT_TOKEN
            9464 | 10.0.0.7  |                              | where others than this machine could ask
            9464 | 0.0.0.0   | changeme                     | MANAGEMENT_TOKEN has a password that everybody tries first
            9464 |           | short                        | MANAGEMENT_TOKEN has a password of fewer
            web  |           |                              | MANAGEMENT_PORT is "web"
                 | 127.0.0.1 |                              | is set without MANAGEMENT_PORT
                 |           | kJ3mQ8vX2pL7wR5tY9            | is set without MANAGEMENT_PORT""")
    void what_would_tell_anybody_is_refused(String port, String address, String token, String sentence) {
        var said = new java.util.HashMap<String, String>();
        if (port != null) said.put("MANAGEMENT_PORT", port);
        if (address != null) said.put("MANAGEMENT_ADDRESS", address);
        if (token != null) said.put("MANAGEMENT_TOKEN", token);

        assertThatThrownBy(() -> ManagementDoor.read(said, EnvironmentKind.PRODUCTION))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(sentence);
    }
}
