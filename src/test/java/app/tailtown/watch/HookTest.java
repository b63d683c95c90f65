package app.tailtown.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.installation.AlertHook;
import app.tailtown.installation.CannotStart;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where alerts may go. */
class HookTest {

    private final String key = HexFormat.of().formatHex(new SecureRandom().generateSeed(32));

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,true",
        "10.1.2.3,true",
        "172.16.0.1,true",
        "192.168.1.1,true",
        "169.254.169.254,true",
        "100.64.0.1,true",
        "0.0.0.0,true",
        "198.18.0.1,true",
        "192.0.0.8,true",
        "224.0.0.1,true",
        "255.255.255.255,true",
        "::1,true",
        "fe80::1,true",
        "fd00::1,true",
        "64:ff9b::a00:1,true",
        "2002:a00:1::1,true",
        "2001:0:a00:1::1,true",
        "::ffff:10.0.0.1,true",
        "93.184.216.34,false",
        "2606:2800:220:1::1,false"
    })
    void asvs_1_3_6_a_private_address_is_known_however_it_is_written(String address, boolean isPrivate)
            throws Exception {
        assertThat(Hook.isPrivate(InetAddress.getByName(address))).isEqualTo(isPrivate);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://alerts.example.com/x",
                "ftp://alerts.example.com",
                "https:///x",
                "https://user:pw@alerts.example.com",
                "https://alerts.example.com/#x",
                "alerts"
            })
    void asvs_1_3_6_what_is_no_address_to_post_to_is_refused_at_the_start(String url) {
        assertThatThrownBy(() -> AlertHook.read(Map.of("TAILTOWN_ALERTS_URL", url, "TAILTOWN_ALERTS_KEY", key)))
                .isInstanceOf(CannotStart.class)
                .message()
                .contains("TAILTOWN_ALERTS_URL")
                .doesNotContain("word", key);
    }

    @Test
    void half_of_the_settings_is_refused_at_the_start() {
        assertThat(AlertHook.read(Map.of())).isEmpty();
        for (var half : List.of(
                Map.of("TAILTOWN_ALERTS_URL", "https://alerts.example.com"),
                Map.of("TAILTOWN_ALERTS_KEY", key),
                Map.of("TAILTOWN_ALERTS_URL", "https://alerts.example.com", "TAILTOWN_ALERTS_KEY", "short"))) {
            assertThatThrownBy(() -> AlertHook.read(half)).isInstanceOf(CannotStart.class);
        }
    }
}
