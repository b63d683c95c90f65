package app.tailtown.programs;

import app.tailtown.installation.Installation;
import app.tailtown.platform.Ids;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** What Spring Security's authorization server is made of here. */
@Configuration(proxyBeanMethods = false)
class GrantBeans {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(Installation installation) {
        return AuthorizationServerSettings.builder()
                .issuer(SignedTokens.issuer(installation))
                .build();
    }

    /** The keys that are believed, as everybody may read them. */
    @Bean
    JWKSource<SecurityContext> publicKeys(SigningKeys keys) {
        return (selector, _) -> selector.select(new JWKSet(keys.believed().stream()
                .map(k -> (com.nimbusds.jose.jwk.JWK) k.toPublicJWK())
                .toList()));
    }

    @Bean
    OAuth2TokenGenerator<?> tokenGenerator(SigningKeys keys, Clock clock) {
        var signed =
                new JwtGenerator(new NimbusJwtEncoder((selector, _) -> selector.select(new JWKSet(keys.current()))));
        signed.setClock(clock);
        signed.setJwtCustomizer(GrantBeans::whoseItIsAndNoMore);
        var refresh = new OAuth2RefreshTokenGenerator();
        refresh.setClock(clock);
        return new DelegatingOAuth2TokenGenerator(signed, refresh);
    }

    /** What it lets somebody do stands in the database, so that it changes there. */
    private static void whoseItIsAndNoMore(JwtEncodingContext token) {
        token.getJwsHeader().algorithm(SignatureAlgorithm.ES256).type(SignedTokens.TYPE.getType());
        var issuer = token.getAuthorizationServerContext().getIssuer();
        token.getClaims()
                .id(Ids.next().toString())
                .audience(List.of(issuer))
                .claim("client_id", token.getRegisteredClient().getClientId())
                .claims(all -> all.remove("scope"));
    }

    /** Nobody's yes is kept: whoever is asked once more answers once more. */
    @Bean
    OAuth2AuthorizationConsentService consents() {
        return new OAuth2AuthorizationConsentService() {
            @Override
            public void save(OAuth2AuthorizationConsent consent) {
                // It stands in the grant that it led to.
            }

            @Override
            public void remove(OAuth2AuthorizationConsent consent) {
                throw new UnsupportedOperationException("There is none");
            }

            @Override
            public @Nullable OAuth2AuthorizationConsent findById(String client, String principal) {
                return null;
            }
        };
    }
}
