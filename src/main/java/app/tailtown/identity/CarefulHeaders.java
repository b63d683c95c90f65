package app.tailtown.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What tells browsers to be careful with our answers. */
final class CarefulHeaders {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                    + " frame-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    private static final int A_YEAR = 31_536_000;

    private CarefulHeaders() {}

    static void ofPages(HeadersConfigurer<HttpSecurity> headers, Cookies cookies) {
        ofAll(headers, cookies)
                .contentSecurityPolicy(c -> c.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(f -> f.deny())
                .permissionsPolicyHeader(
                        p -> p.policy("camera=(self), microphone=(), geolocation=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    /** Nobody else shows what is ours, and nobody reads it on the way. In plain the latter is not said (RFC 6797, 7.2). */
    static HeadersConfigurer<HttpSecurity> ofAll(HeadersConfigurer<HttpSecurity> headers, Cookies cookies) {
        return headers.crossOriginResourcePolicy(c -> c.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(s -> s.includeSubDomains(true)
                        .maxAgeInSeconds(A_YEAR)
                        .requestMatcher(r -> cookies.areSecure() && !HttpsOnly.cameInPlain(r)));
    }
}
