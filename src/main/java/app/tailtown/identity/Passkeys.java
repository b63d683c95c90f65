package app.tailtown.identity;

import app.tailtown.installation.Installation;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys that answer for this address only (W3C Web Authentication, level 3): made and asked with a finger, a face or a PIN, so that one is two factors. Attestation
 * is not looked at: whose make an authenticator is, nobody here decides by.
 */
@Service
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final String MAKE = "make";
    private static final String SIGN_IN = "sign-in";
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

    private final JdbcClient jdbc;
    private final Challenges challenges;
    private final JsonMapper json;
    private final Clock clock;
    private final URI front;
    private final WebAuthnManager manager;
    private final AttestedCredentialDataConverter attested;

    Passkeys(JdbcClient jdbc, Challenges challenges, JsonMapper json, Installation installation, Clock clock) {
        this.jdbc = jdbc;
        this.challenges = challenges;
        this.json = json;
        this.clock = clock;
        this.front = installation.http().publicUrl();
        var converter = new ObjectConverter();
        this.manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
        this.attested = new AttestedCredentialDataConverter(converter);
    }

    public List<Passkey> of(UUID account) {
        return jdbc.sql("select * from platform.passkeys_of(?)")
                .param(account)
                .query((row, _) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Columns.time(row, "created_at"),
                        Columns.instant(row, "last_used_at")))
                .list();
    }

    /** The argument of {@code navigator.credentials.create}, as JSON. */
    public String toMake(UUID account, String email, String name) {
        var options = Map.of(
                "challenge", base64(challenges.issue(MAKE, account.toString())),
                "rp", Map.of("id", front.getHost(), "name", "Tailtown"),
                "user", Map.of("id", base64(bytes(account)), "name", email, "displayName", name),
                "pubKeyCredParams",
                        ALGORITHMS.stream()
                                .map(a -> Map.of("type", "public-key", "alg", a.getValue()))
                                .toList(),
                "authenticatorSelection", Map.of("residentKey", "required", "userVerification", "required"),
                "attestation", "none",
                "excludeCredentials", known(account));
        return json.writeValueAsString(options);
    }

    /** The argument of {@code navigator.credentials.get}, as JSON: whichever key of theirs for this address. */
    public String toSignIn() {
        return json.writeValueAsString(Map.of(
                "challenge",
                base64(challenges.issue(SIGN_IN, "")),
                "rpId",
                front.getHost(),
                "userVerification",
                "required",
                "allowCredentials",
                List.of()));
    }

    /** Keeps what the browser made; false when it is no answer to what this account was asked, or is kept already. */
    public boolean keep(UUID account, String name, String made) {
        try {
            var data = manager.parseRegistrationResponseJSON(made);
            var client = Objects.requireNonNull(data.getCollectedClientData());
            if (!challenges.take(challenge(client), MAKE, account.toString())) return false;
            return add(
                    account, name, manager.verify(data, new RegistrationParameters(server(client), allowed(), true)));
        } catch (DataConversionException | VerificationException | JacksonException | NullPointerException e) {
            LOG.info("A passkey was not kept: {}", e.toString());
            return false;
        }
    }

    /** Whose it is that answered; nobody when it does not answer rightly. */
    public Optional<UUID> answered(String answer) {
        try {
            var data = manager.parseAuthenticationResponseJSON(answer);
            var client = Objects.requireNonNull(data.getCollectedClientData());
            var known = find(Objects.requireNonNull(data.getCredentialId()));
            if (known.isEmpty() || !challenges.take(challenge(client), SIGN_IN, "")) return Optional.empty();
            var key = known.get();
            var verified = manager.verify(
                    data, new AuthenticationParameters(server(client), key.record(attested), null, true, true));
            var count = Objects.requireNonNull(verified.getAuthenticatorData()).getSignCount();
            jdbc.sql("select platform.passkey_answered(?, ?, ?)")
                    .params(key.id(), count, Columns.now(clock))
                    .query((_, _) -> true)
                    .single();
            return Optional.of(key.account());
        } catch (DataConversionException | VerificationException | JacksonException | NullPointerException e) {
            LOG.info("A passkey was not taken: {}", e.toString());
            return Optional.empty();
        }
    }

    public boolean drop(UUID id, UUID account) {
        return jdbc.sql("select platform.drop_passkey(?, ?)")
                .params(id, account)
                .query(Boolean.class)
                .single();
    }

    private record Known(UUID id, UUID account, byte[] attested, long signCount) {

        CredentialRecordImpl record(AttestedCredentialDataConverter converter) {
            return new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    true,
                    null,
                    null,
                    signCount,
                    converter.convert(attested),
                    null,
                    null,
                    null,
                    null);
        }
    }

    private Optional<Known> find(byte[] credential) {
        return jdbc.sql("select * from platform.passkey_by(?)")
                .param(credential)
                .query((row, _) -> new Known(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getBytes("attested"),
                        row.getLong("sign_count")))
                .optional();
    }

    private boolean add(UUID account, String name, RegistrationData data) {
        var authenticator = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
        return jdbc.sql("select platform.add_passkey(?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        account,
                        credential.getCredentialId(),
                        attested.convert(credential),
                        authenticator.getSignCount(),
                        name,
                        Columns.now(clock))
                .query(Boolean.class)
                .single();
    }

    private List<Map<String, String>> known(UUID account) {
        return jdbc.sql("select credential_id from platform.passkeys_of(?)")
                .param(account)
                .query((row, _) -> Map.of("type", "public-key", "id", base64(row.getBytes(1))))
                .list();
    }

    private static List<PublicKeyCredentialParameters> allowed() {
        return ALGORITHMS.stream()
                .map(a -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, a))
                .toList();
    }

    /** The challenge was looked at already; what is left is that it was answered at our address. */
    private ServerProperty server(CollectedClientData client) {
        return ServerProperty.builder()
                .originPredicate(this::isOurs)
                .rpId(front.getHost())
                .challenge(client.getChallenge())
                .build();
    }

    /** On this machine by any port: there the address is not known before the process listens. */
    private boolean isOurs(Origin origin) {
        if (!front.getScheme().equals(origin.getScheme()) || !front.getHost().equals(origin.getHost())) return false;
        return front.getHost().equals("localhost")
                || origin.equals(new Origin(front.toString().replaceAll("/$", "")));
    }

    private static byte[] challenge(CollectedClientData client) {
        return client.getChallenge() instanceof DefaultChallenge some ? some.getValue() : new byte[0];
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
