package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.platform.TooMany;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** How often somebody may ask, as it is in production. */
class LimitsTest {

    private final Limits limits = new Limits(1);
    private final LimitFilter filter = new LimitFilter(limits);
    private final AtomicInteger through = new AtomicInteger();

    @BeforeEach
    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private MockHttpServletResponse ask(String method, String path, String address) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        filter.doFilterInternal(request, response, (_, _) -> through.incrementAndGet());
        return response;
    }

    @Test
    void asvs_2_4_1_sixty_tries_a_minute_from_one_address_and_no_more() throws Exception {
        for (var i = 0; i < 60; i++) ask("POST", "/sign-in", "192.0.2.1");

        assertThatThrownBy(() -> ask("POST", "/sign-in", "192.0.2.1"))
                .isInstanceOfSatisfying(
                        TooMany.class, no -> assertThat(no.seconds()).isBetween(1L, 2L));
        assertThat(through).hasValue(60);
        ask("GET", "/sign-in", "192.0.2.1");
        ask("POST", "/sign-in", "192.0.2.2");
        assertThat(through).as("the page itself, and everybody else").hasValue(62);
    }

    @Test
    void asvs_6_3_1_new_passwords_are_asked_for_twenty_times_an_hour() throws Exception {
        for (var i = 0; i < 20; i++) ask("POST", "/forgotten", "192.0.2.1");
        assertThatThrownBy(() -> ask("POST", "/forgotten", "192.0.2.1")).isInstanceOf(TooMany.class);
    }

    @Test
    void an_answer_says_what_is_left() throws Exception {
        ask("POST", "/sign-in", "192.0.2.1");
        var second = ask("POST", "/sign-in", "192.0.2.1");
        assertThat(second.getHeader("RateLimit-Policy")).isEqualTo("\"sign-in\";q=60;w=60");
        assertThat(second.getHeader("RateLimit")).startsWith("\"sign-in\";r=58;t=");
    }

    @Test
    void what_nobody_uses_any_more_is_forgotten_and_what_is_in_use_is_not() throws Exception {
        limits.take(Limit.FORGOTTEN, "192.0.2.9");
        for (var i = 0; i < 100; i++) limits.take(Limit.ADDRESS, "192.0.2." + i);
        // A bucket of addresses is full again after a twentieth of a second, the other after three minutes.
        for (var i = 0; i < 500 && limits.size() > 1; i++) {
            Thread.sleep(20);
            limits.forgetFull();
        }
        assertThat(limits.size()).isOne();
        assertThat(limits.take(Limit.FORGOTTEN, "192.0.2.9").left()).isEqualTo(18);
    }

    @Test
    void asvs_6_3_1_a_household_with_ipv6_is_one_however_many_addresses_it_has() {
        assertThat(Network.of("2001:db8:1:2:aaaa::1")).isEqualTo(Network.of("2001:db8:1:2:bbbb:cccc:dddd:eeee"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
        assertThat(Network.of("192.0.2.1")).isEqualTo("192.0.2.1");
    }
}
