package app.tailtown.programs;

import app.tailtown.identity.AccessTokens;
import app.tailtown.installation.Installation;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads access tokens of our own making (RFC 9068): signed by a key that is believed, by the one way we sign, for us. */
@Component
class SignedTokens implements AccessTokens {

    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private static final int LONGEST = 2_000;

    private final SigningKeys keys;
    private final String issuer;

    SignedTokens(SigningKeys keys, Installation installation) {
        this.keys = keys;
        this.issuer = issuer(installation);
    }

    static String issuer(Installation installation) {
        return installation.http().publicUrl().toString().replaceFirst("/+$", "");
    }

    @Override
    public Optional<UUID> idOf(String token) {
        if (token.length() > LONGEST) return Optional.empty();
        try {
            var jwt = SignedJWT.parse(token);
            var id = jwt.getJWTClaimsSet().getJWTID();
            return id != null && isOurs(jwt) ? Optional.of(UUID.fromString(id)) : Optional.empty();
        } catch (ParseException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private boolean isOurs(SignedJWT jwt) throws ParseException {
        var header = jwt.getHeader();
        var claims = jwt.getJWTClaimsSet();
        return JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && TYPE.equals(header.getType())
                && header.getKeyID() != null
                && issuer.equals(claims.getIssuer())
                && claims.getAudience().contains(issuer)
                && keys.believed(header.getKeyID()).stream()
                        .filter(k -> header.getKeyID().equals(k.getKeyID()))
                        .anyMatch(k -> isSignedBy(jwt, k));
    }

    private static boolean isSignedBy(SignedJWT jwt, com.nimbusds.jose.jwk.ECKey key) {
        try {
            return jwt.verify(new ECDSAVerifier(key.toPublicJWK()));
        } catch (JOSEException e) {
            throw new IllegalStateException("A signing key cannot be used", e);
        }
    }
}
