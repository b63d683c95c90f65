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
    void what_nobody_uses_any_more_is_forgotten() {
        for (var i = 0; i < 1000; i++) limits.take(Limit.ADDRESS, "192.0.2." + i);
        limits.forgetFull();
        assertThat(limits.take(Limit.ADDRESS, "192.0.2.1").left()).isLessThan(1_200);
    }
}
