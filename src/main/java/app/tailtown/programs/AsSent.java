package app.tailtown.programs;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** What a program sends is kept, so it has to be what it should be. */
final class AsSent {

    private AsSent() {}

    static @Nullable String fine(@Nullable String said, String pattern) {
        if (said != null && !said.matches(pattern)) throw invalid();
        return said;
    }

    static String had(@Nullable String said) {
        if (said == null) throw invalid();
        return said;
    }

    private static OAuth2AuthenticationException invalid() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
    }
}
