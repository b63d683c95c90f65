package app.tailtown.programs.signing;

import app.tailtown.platform.FieldsRefused;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a request is signed: the names and ways of RFC 9421, 3.3. */
enum Algorithm {

    /** Of the program we know the public key alone. */
    ED25519("ed25519") {
        @Override
        boolean isRight(byte[] key, byte[] base, byte[] signature) throws GeneralSecurityException {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(decoded(key));
            verifier.update(base);
            return signature.length == 64 && verifier.verify(signature);
        }
    },

    /** Both sides know the secret. */
    HMAC_SHA256("hmac-sha256") {
        @Override
        boolean isRight(byte[] key, byte[] base, byte[] signature) throws GeneralSecurityException {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return MessageDigest.isEqual(mac.doFinal(base), signature);
        }
    };

    private final String code;

    Algorithm(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Algorithm of(String code) {
        for (var one : values()) if (one.code.equals(code)) return one;
        throw new IllegalArgumentException("No such algorithm: " + code);
    }

    abstract boolean isRight(byte[] key, byte[] base, byte[] signature) throws GeneralSecurityException;

    static PublicKey decoded(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** A public key as {@code openssl pkey -pubout} writes it; of another kind, or none at all, it is refused in the field. */
    static byte[] publicKey(String pem) {
        try {
            var bare = pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
            var encoded = Base64.getDecoder().decode(bare);
            return decoded(encoded).getEncoded();
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw FieldsRefused.field("publicKey", "no-public-key");
        }
    }
}
