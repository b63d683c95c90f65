package app.tailtown.programs.signing;

import app.tailtown.platform.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Whether a request is signed by the program that sent it (RFC 9421), over what it does, where, and with what (RFC 9530), just now and for the first time. Whoever
 * asks is known before.
 */
@Component
class RequestSignatures {

    /** Either way: clocks differ, and a signature that somebody caught is soon good for nothing. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    static final List<String> ALWAYS = List.of("@method", "@target-uri");
    static final String DIGEST = "content-digest";

    private static final Pattern SIGNATURE = Pattern.compile("([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/=]{1,200}):");
    private static final Pattern SHA256 = Pattern.compile("(?:^|,\\s*)sha-256=:([A-Za-z0-9+/]{43}=):(?=$|\\s*,)");
    private static final Pattern NONCE = Pattern.compile("[\\x21-\\x7e]{8,200}");

    private final RequestKeys keys;
    private final Clock clock;

    RequestSignatures(RequestKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Throws what is wrong with it. */
    void refuseWrong(HttpServletRequest request, byte[] body, UUID program) {
        var input = SignatureInput.read(one(request, "Signature-Input"));
        refuseUncovered(input, body);
        refuseOld(input);
        refuseOtherBody(request, input, body);
        var key = key(input, program);
        if (!isRight(key, new Asked(request).base(input), signature(request, input))) throw Fault.WRONG.refused();
        // After all else: a number that somebody else makes up takes none away from the program.
        if (!keys.takes(key.id(), nonce(input))) throw Fault.REPLAYED.refused();
    }

    private static String one(HttpServletRequest request, String name) {
        var value = request.getHeader(name);
        if (value == null) throw Fault.MISSING.refused();
        return value.strip();
    }

    private static void refuseUncovered(SignatureInput input, byte[] body) {
        if (!input.covered().containsAll(ALWAYS)) throw Fault.INCOMPLETE.refused();
        if (body.length > 0 && !input.covered().contains(DIGEST)) throw Fault.INCOMPLETE.refused();
    }

    private void refuseOld(SignatureInput input) {
        var now = clock.instant();
        var created = input.created();
        var expires = input.expires();
        var isNow = Duration.between(created, now).abs().compareTo(WINDOW) <= 0;
        if (!isNow || expires != null && expires.isBefore(now)) throw Fault.OLD.refused();
    }

    private static void refuseOtherBody(HttpServletRequest request, SignatureInput input, byte[] body) {
        if (!input.covered().contains(DIGEST)) return;
        var said = SHA256.matcher(one(request, "Content-Digest"));
        if (!said.find() || !MessageDigest.isEqual(bytes(said.group(1)), Sha256.of(body))) throw Fault.DIGEST.refused();
    }

    private RequestKeys.Known key(SignatureInput input, UUID program) {
        var named = input.parameter("keyid");
        var alg = input.parameters().get("alg");
        try {
            return keys.find(UUID.fromString(named), program)
                    .filter(k -> alg == null || alg.equals(k.algorithm().code()))
                    .orElseThrow(Fault.WRONG::refused);
        } catch (IllegalArgumentException e) {
            throw Fault.WRONG.refused();
        }
    }

    private static String nonce(SignatureInput input) {
        var nonce = input.parameter("nonce");
        if (!NONCE.matcher(nonce).matches()) throw Fault.UNREADABLE.refused();
        return nonce;
    }

    private static byte[] signature(HttpServletRequest request, SignatureInput input) {
        var found = SIGNATURE.matcher(one(request, "Signature"));
        if (!found.matches() || !found.group(1).equals(input.label())) throw Fault.UNREADABLE.refused();
        return bytes(found.group(2));
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Fault.UNREADABLE.refused();
        }
    }

    private static boolean isRight(RequestKeys.Known key, byte[] base, byte[] signature) {
        try {
            return key.algorithm().isRight(key.key(), base, signature);
        } catch (java.security.SignatureException e) {
            // Bytes that no key makes.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key was looked at when it came", e);
        }
    }
}
