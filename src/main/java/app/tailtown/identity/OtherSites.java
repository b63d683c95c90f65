package app.tailtown.identity;

import app.tailtown.installation.Installation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Scripts of other sites read the API's answers, and fetch tokens for it, when their site stands on the installation's list, and bring a key of their own:
 * no cookie is taken along. To all others nothing is said of it, and a browser keeps the answer from them.
 */
final class OtherSites {

    private static final Duration KEPT = Duration.ofHours(1);

    private OtherSites() {}

    static CorsFilter ofTheApi(Installation installation) {
        var rules = rules(installation);
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        rules.setAllowedHeaders(List.of(
                "Authorization", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key", "Accept-Language"));
        rules.setExposedHeaders(
                List.of("ETag", "Location", "Retry-After", "RateLimit", "RateLimit-Policy", "X-Request-Id"));
        return filter(Map.of("/api/**", rules));
    }

    /** Where scripts fetch tokens and give them back; people are asked on a page of ours, which is for nobody's scripts. */
    static CorsFilter ofGrants(Installation installation) {
        var rules = rules(installation);
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        rules.setAllowedHeaders(List.of("Authorization", "Content-Type"));
        rules.setExposedHeaders(List.of("Retry-After", "RateLimit", "RateLimit-Policy", "X-Request-Id"));
        return filter(GrantDoor.FOR_PROGRAMS.stream().collect(Collectors.toMap(Function.identity(), _ -> rules)));
    }

    private static CorsConfiguration rules(Installation installation) {
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(installation.http().allowedOrigins());
        rules.setAllowCredentials(false);
        rules.setMaxAge(KEPT);
        return rules;
    }

    private static CorsFilter filter(Map<String, CorsConfiguration> rules) {
        var paths = new UrlBasedCorsConfigurationSource();
        rules.forEach(paths::registerCorsConfiguration);
        var filter = new CorsFilter(paths);
        filter.setCorsProcessor(new Silent());
        return filter;
    }

    /** A site that is not on the list is answered as one that never asked. */
    private static final class Silent extends DefaultCorsProcessor {
        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration rules, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var isListed = rules != null && rules.checkOrigin(request.getHeader("Origin")) != null;
            if (isListed) return super.processRequest(rules, request, response);
            response.addHeader("Vary", "Origin");
            return true;
        }
    }
}
