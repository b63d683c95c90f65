package app.tailtown.identity;

import app.tailtown.installation.Installation;
import app.tailtown.platform.Precondition;
import app.tailtown.web.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadata;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Where people allow programs something and programs fetch their tokens: OAuth 2.1 by Spring Security, and nothing of it that 2.1 leaves out. */
@Component
class GrantDoor {

    /** Only people who work here allow anything; who came in with less than they need, or for the installation, does not. */
    static final String AUTHORIZE = "/oauth2/authorize";

    static final String REVOKE = "/oauth2/revoke";

    /** Where no person comes, but programs: servers, and scripts of sites that are listed. */
    static final List<String> FOR_PROGRAMS =
            List.of("/oauth2/token", REVOKE, "/oauth2/jwks", "/.well-known/oauth-authorization-server");

    private static final String[] PATHS =
            Stream.concat(Stream.of(AUTHORIZE), FOR_PROGRAMS.stream()).toArray(String[]::new);

    private final Answers answers;
    private final Limits limits;
    private final Installation installation;
    private final RegisteredClientRepository clients;

    GrantDoor(Answers answers, Limits limits, Installation installation, RegisteredClientRepository clients) {
        this.answers = answers;
        this.limits = limits;
        this.clients = clients;
        this.installation = installation;
    }

    HttpSecurity on(HttpSecurity http, RefusalFilter refusals) {
        return http.securityMatcher(PATHS)
                .with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.authorizationEndpoint(
                                        e -> e.consentPage("/oauth/consent").errorResponseHandler(this::refuse))
                                .clientAuthentication(c -> c.authenticationConverter(GivesBack::read)
                                        .authenticationProvider(new GivesBack(clients)))
                                .authorizationServerMetadataEndpoint(
                                        m -> m.authorizationServerMetadataCustomizer(GrantDoor::describe)))
                .authorizeHttpRequests(a -> a.requestMatchers(AUTHORIZE)
                        .access((who, _) -> new AuthorizationDecision(mayAllow(who.get())))
                        .anyRequest()
                        .authenticated())
                .addFilter(OtherSites.ofGrants(installation))
                .addFilterBefore(refusals, HeaderWriterFilter.class)
                .addFilterAfter(new LimitFilter(limits), HeaderWriterFilter.class);
    }

    /** What a program gets lives longer than a turn at a terminal. */
    private static boolean mayAllow(@org.jspecify.annotations.Nullable Authentication who) {
        return Visits.of(who)
                .filter(v -> v.kind().equals("staff") && !v.isHalfIn() && !v.isByPin())
                .isPresent();
    }

    /** As far as it goes: what is not said here is not there. */
    private static void describe(OAuth2AuthorizationServerMetadata.Builder all) {
        var methods = List.of("client_secret_basic", "client_secret_post", "none");
        all.claims(c -> {
            c.keySet()
                    .removeIf(name -> name.startsWith("introspection_")
                            || name.contains("device")
                            || name.contains("tls_client")
                            || name.startsWith("dpop")
                            || name.startsWith("pushed")
                            || name.equals("registration_endpoint"));
            c.put("grant_types_supported", List.of("authorization_code", "client_credentials", "refresh_token"));
            c.put("token_endpoint_auth_methods_supported", methods);
            c.put("revocation_endpoint_auth_methods_supported", methods);
            c.put("code_challenge_methods_supported", List.of("S256"));
            c.put("scopes_supported", scopes());
        });
    }

    private static List<String> scopes() {
        return java.util.Arrays.stream(Permission.values())
                .filter(Permission::isForPrograms)
                .map(Permission::code)
                .toList();
    }

    /** Leads back to the program with why, but never to an address that is not one of its own: then the person is told. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException no)
            throws IOException {
        var asked = no instanceof OAuth2AuthorizationCodeRequestAuthenticationException said
                ? said.getAuthorizationCodeRequestAuthentication()
                : null;
        if (asked == null
                || asked.getRedirectUri() == null
                || asked.getRedirectUri().isEmpty()) {
            answers.tell(Precondition.programUnknown(), request, response);
            return;
        }
        var error = ((OAuth2AuthorizationCodeRequestAuthenticationException) no).getError();
        var back = UriComponentsBuilder.fromUriString(asked.getRedirectUri())
                .queryParam(OAuth2ParameterNames.ERROR, error.getErrorCode());
        if (asked.getState() != null) {
            back.queryParam(OAuth2ParameterNames.STATE, UriUtils.encode(asked.getState(), StandardCharsets.UTF_8));
        }
        response.sendRedirect(back.build(true).toUriString());
    }
}
