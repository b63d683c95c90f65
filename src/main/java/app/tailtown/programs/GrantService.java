package app.tailtown.programs;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Secrets;
import app.tailtown.identity.Visit;
import java.security.Principal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Service;

/** Our {@link Grants} as Spring Security's authorization server reads and writes them. */
@Service
class GrantService implements OAuth2AuthorizationService {

    /** The refresh token that somebody brought, which is used by what is saved next. */
    private static final String BROUGHT = GrantService.class.getName() + ".brought";

    private final Grants grants;
    private final Clients clients;
    private final SignedTokens tokens;
    private final SecurityEvents events;

    GrantService(Grants grants, Clients clients, SignedTokens tokens, SecurityEvents events) {
        this.grants = grants;
        this.clients = clients;
        this.tokens = tokens;
        this.events = events;
    }

    @Override
    public void save(OAuth2Authorization grant) {
        String state = grant.getAttribute(OAuth2ParameterNames.STATE);
        var code = grant.getToken(OAuth2AuthorizationCode.class);
        var access = grant.getAccessToken();
        if (state != null) {
            grants.ask(asked(grant), state);
        } else if (isOver(access) || isOver(grant.getRefreshToken())) {
            grants.end(id(grant), "taken-back");
        } else if (access != null) {
            issue(grant, access);
        } else if (code == null || code.isInvalidated()) {
            grants.end(id(grant), "refused");
        } else {
            allow(grant, code.getToken());
        }
    }

    private void allow(OAuth2Authorization grant, OAuth2AuthorizationCode code) {
        var scopes = List.copyOf(grant.getAuthorizedScopes());
        if (!grants.allow(id(grant), scopes, code.getTokenValue(), time(code.getExpiresAt())))
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        var who = CurrentVisit.get();
        var program = "token:" + grant.getRegisteredClientId();
        events.happenedIn(who.organization().value(), who.actor(), Kind.GRANT_GIVEN, program, Map.of());
    }

    private static boolean isOver(OAuth2Authorization.@Nullable Token<?> token) {
        return token != null && token.isInvalidated();
    }

    private static Grants.Asked asked(OAuth2Authorization grant) {
        var request = request(grant);
        var visit = (Visit) Objects.requireNonNull(grant.<Authentication>getAttribute(Principal.class.getName()))
                .getPrincipal();
        return new Grants.Asked(
                id(grant),
                UUID.fromString(grant.getRegisteredClientId()),
                Objects.requireNonNull(visit).id(),
                List.copyOf(request.getScopes()),
                AsSent.had(request.getRedirectUri()),
                AsSent.fine(request.getState(), "[^\\p{Cntrl}]{0,2000}"),
                AsSent.had(AsSent.fine(said(request, PkceParameterNames.CODE_CHALLENGE), "[A-Za-z0-9_-]{43}")));
    }

    private static String said(OAuth2AuthorizationRequest request, String parameter) {
        return String.valueOf(request.getAdditionalParameters().get(parameter));
    }

    private static OAuth2AuthorizationRequest request(OAuth2Authorization grant) {
        return Objects.requireNonNull(grant.getAttribute(OAuth2AuthorizationRequest.class.getName()));
    }

    private void issue(OAuth2Authorization grant, OAuth2Authorization.Token<OAuth2AccessToken> access) {
        var refresh = grant.getRefreshToken();
        var claims = Objects.requireNonNull(access.getClaims());
        var what = new Grants.Issue(
                id(grant),
                UUID.fromString(grant.getRegisteredClientId()),
                how(grant),
                used(grant),
                permissions(grant, access.getToken().getScopes()),
                UUID.fromString(String.valueOf(claims.get("jti"))),
                time(access.getToken().getExpiresAt()),
                refresh == null ? null : Secrets.hash(refresh.getToken().getTokenValue()),
                refresh == null ? null : time(refresh.getToken().getExpiresAt()));
        if (!grants.issue(what)) throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }

    private static String how(OAuth2Authorization grant) {
        if (isByItself(grant)) return "itself";
        return grant.getAttribute(BROUGHT) == null ? "code" : "refresh";
    }

    private static boolean isByItself(OAuth2Authorization grant) {
        return grant.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS);
    }

    private static byte @Nullable [] used(OAuth2Authorization grant) {
        String brought = grant.getAttribute(BROUGHT);
        return brought == null ? null : HexFormat.of().parseHex(brought);
    }

    /** Whoever comes by itself and names none gets all it was registered for. */
    private List<String> permissions(OAuth2Authorization grant, Set<String> scopes) {
        if (!scopes.isEmpty() || !isByItself(grant)) return List.copyOf(scopes);
        var client = clients.findById(grant.getRegisteredClientId());
        return client == null ? List.of() : List.copyOf(client.getScopes());
    }

    @Override
    public void remove(OAuth2Authorization grant) {
        grants.end(id(grant), "refused");
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        throw new UnsupportedOperationException("Grants are found by what somebody brings");
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return Optional.ofNullable(type)
                .map(t -> switch (t.getValue()) {
                    case OAuth2ParameterNames.STATE -> by(Grants.By.STATE, token);
                    case OAuth2ParameterNames.CODE -> by(Grants.By.CODE, token);
                    case OAuth2ParameterNames.REFRESH_TOKEN -> by(Grants.By.REFRESH, token);
                    case OAuth2ParameterNames.ACCESS_TOKEN -> byAccess(token);
                    default -> Optional.<OAuth2Authorization>empty();
                })
                .orElseGet(() -> byAccess(token).or(() -> by(Grants.By.REFRESH, token)))
                .orElse(null);
    }

    private Optional<OAuth2Authorization> by(Grants.By by, String token) {
        return grants.find(by, token)
                .flatMap(found -> builder(found).map(grant -> {
                    switch (by) {
                        case STATE -> grant.attribute(OAuth2ParameterNames.STATE, token);
                        case CODE ->
                            grant.token(new OAuth2AuthorizationCode(
                                    token, found.until().minus(Clients.CODE), found.until()));
                        default ->
                            grant.refreshToken(new OAuth2RefreshToken(token, Instant.EPOCH, found.until()))
                                    .attribute(BROUGHT, HexFormat.of().formatHex(Secrets.hash(token)));
                    }
                    return grant.build();
                }));
    }

    private Optional<OAuth2Authorization> byAccess(String token) {
        return tokens.idOf(token)
                .flatMap(grants::findByAccess)
                .flatMap(found -> builder(found)
                        .map(grant -> grant.accessToken(new OAuth2AccessToken(
                                        OAuth2AccessToken.TokenType.BEARER,
                                        token,
                                        found.until().minus(Clients.ACCESS),
                                        found.until(),
                                        Set.copyOf(found.permissions())))
                                .build()));
    }

    private Optional<OAuth2Authorization.Builder> builder(Grants.Found found) {
        return Optional.ofNullable(clients.findById(found.program().toString())).map(client -> {
            var name = found.staff() == null ? client.getClientId() : "staff:" + found.staff();
            var grant = OAuth2Authorization.withRegisteredClient(client)
                    .id(found.id().toString())
                    .principalName(name)
                    .authorizationGrantType(
                            found.staff() == null
                                    ? AuthorizationGrantType.CLIENT_CREDENTIALS
                                    : AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizedScopes(Set.copyOf(found.permissions()))
                    .attribute(
                            Principal.class.getName(),
                            new PreAuthenticatedAuthenticationToken(name, "", AuthorityUtils.NO_AUTHORITIES));
            if (found.staff() != null) grant.attribute(OAuth2AuthorizationRequest.class.getName(), request(found));
            return grant;
        });
    }

    private static OAuth2AuthorizationRequest request(Grants.Found found) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("/oauth2/authorize")
                .clientId(found.program().toString())
                .redirectUri(found.redirect())
                .scopes(Set.copyOf(found.requested()))
                .state(found.state())
                .additionalParameters(Map.of(
                        PkceParameterNames.CODE_CHALLENGE,
                        Objects.requireNonNull(found.challenge()),
                        PkceParameterNames.CODE_CHALLENGE_METHOD,
                        "S256"))
                .build();
    }

    private static UUID id(OAuth2Authorization grant) {
        return UUID.fromString(grant.getId());
    }

    private static Instant time(@Nullable Instant instant) {
        return Objects.requireNonNull(instant);
    }
}
