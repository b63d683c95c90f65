package app.tailtown.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * A client that keeps no secret gives a token back: whoever has the token may, so it says its name and proves nothing (RFC 7009, 5). Spring Security knows such
 * clients only where they redeem a code.
 */
final class GivesBack implements AuthenticationProvider {

    private final RegisteredClientRepository clients;

    GivesBack(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    /** One that said its name where tokens are given back. */
    private static final class Named extends OAuth2ClientAuthenticationToken {

        Named(String client) {
            super(client, ClientAuthenticationMethod.NONE, null, Map.of());
        }
    }

    static @Nullable Authentication read(HttpServletRequest request) {
        var names = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        var isOne = GrantDoor.REVOKE.equals(request.getServletPath())
                && names != null
                && names.length == 1
                && request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) == null
                && request.getHeader("Authorization") == null;
        return isOne ? new Named(names[0]) : null;
    }

    @Override
    public Authentication authenticate(Authentication named) {
        var client = clients.findByClientId(String.valueOf(named.getPrincipal()));
        if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE))
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> type) {
        return Named.class.isAssignableFrom(type);
    }
}
