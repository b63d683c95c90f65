package app.tailtown.identity;

import app.tailtown.platform.Columns;
import app.tailtown.vault.Vault;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What somebody proves beside the password without a passkey: codes of an app on the phone (RFC 6238: SHA-1, six digits, 30 seconds, one step to either side, each
 * taken once), and ten codes on paper for the day the phone is lost.
 */
@Service
public class SecondFactors {

    private static final int SEED_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int RECOVERY_CODES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    public SecondFactors(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * What an account has.
     *
     * @param recoveryCodes how many are left
     */
    public record Has(boolean totp, int passkeys, int recoveryCodes) {

        public boolean any() {
            return totp || passkeys > 0;
        }
    }

    public Has of(UUID account) {
        return jdbc.sql("select totp, passkeys, recovery_codes from platform.factors_of(?)")
                .param(account)
                .query(Has.class)
                .single();
    }

    /** A new seed in base32 for the app; it counts once a code of it was right. Empty when one is in use. */
    public String beginTotp(UUID account) {
        var seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        var begun = jdbc.sql("select platform.begin_totp(?, ?, ?)")
                .params(account, vault.seal(purpose(account), seed), Columns.now(clock))
                .query(Boolean.class)
                .single();
        return begun ? Base32.toBase32String(seed) : "";
    }

    /** The address that an app reads from a picture. */
    public static String address(String seed, String email) {
        var label =
                URLEncoder.encode("Tailtown:" + email, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + seed + "&issuer=Tailtown";
    }

    /** Whether a code of the app is right; it counts once, and from then on no earlier one does. */
    public boolean takesTotp(UUID account, String code, boolean evenUnconfirmed) {
        var digits = code.replaceAll("\\s", "");
        if (!digits.matches("\\d{6}")) return false;
        var sealed = jdbc.sql("select sealed from platform.totp_of(?) where confirmed or ?")
                .params(account, evenUnconfirmed)
                .query((row, _) -> row.getBytes(1))
                .optional();
        if (sealed.isEmpty()) return false;
        var seed = vault.open(purpose(account), sealed.get());
        var now = clock.instant().getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> isCode(seed, step, digits))
                .anyMatch(step -> take(account, step));
    }

    public boolean dropTotp(UUID account) {
        return jdbc.sql("select platform.drop_totp(?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** Ten new ones, shown this once; those before them are good for nothing. */
    public List<String> newRecoveryCodes(UUID account) {
        var made = Stream.generate(SecondFactors::recoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
        jdbc.sql("select platform.keep_recovery_codes(?, ?)")
                .params(account, made.stream().map(c -> hash(account, c)).toArray(byte[][]::new))
                .query((_, _) -> true)
                .single();
        return made;
    }

    /** Whether it is one of theirs that nobody has used. */
    public boolean takesRecoveryCode(UUID account, String code) {
        if (code.length() > 40) return false;
        return jdbc.sql("select platform.take_recovery_code(?, ?, ?)")
                .params(account, hash(account, code), Columns.now(clock))
                .query(Boolean.class)
                .single();
    }

    /** What a code proves: one of the app, or one on paper. */
    public Optional<Proof> proves(UUID account, String code) {
        if (takesTotp(account, code, false)) return Optional.of(Proof.TOTP);
        return takesRecoveryCode(account, code) ? Optional.of(Proof.RECOVERY_CODE) : Optional.empty();
    }

    /** Takes all away from somebody who lost them; false when they work for another company too. */
    public boolean dropAll(UUID account) {
        return jdbc.sql("select platform.drop_factors(?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** Seals every seed with the newest key; answers how many were not. */
    public int reseal() {
        record Seed(UUID account, byte[] sealed) {}
        var all = jdbc.sql("select account_id, sealed from platform.list_totp()")
                .query((row, _) -> new Seed(row.getObject(1, UUID.class), row.getBytes(2)))
                .list();
        return vault.reseal(
                all,
                Seed::sealed,
                s -> purpose(s.account()),
                (seed, anew) -> jdbc.sql("select platform.reseal_totp(?, ?, ?)")
                        .params(seed.account(), seed.sealed(), anew)
                        .query((_, _) -> true)
                        .single());
    }

    private boolean take(UUID account, long step) {
        return jdbc.sql("select platform.take_totp(?, ?, ?)")
                .params(account, step, Columns.now(clock))
                .query(Boolean.class)
                .single();
    }

    private boolean isCode(byte[] seed, long step, String digits) {
        try {
            var key = new SecretKeySpec(seed, codes.getAlgorithm());
            var right =
                    codes.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP_SECONDS), Locale.ROOT);
            return MessageDigest.isEqual(
                    right.getBytes(StandardCharsets.US_ASCII), digits.getBytes(StandardCharsets.US_ASCII));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("The seed is a key", e);
        }
    }

    private static String purpose(UUID account) {
        return "totp:" + account;
    }

    /** "7KQ2-M4XH-P9TD": 60 random bits in letters that nobody takes for another. */
    private static String recoveryCode() {
        var letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        var code = new StringBuilder();
        for (var i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(letters.charAt(RANDOM.nextInt(letters.length())));
        }
        return code.toString();
    }

    private static byte[] hash(UUID account, String code) {
        return Secrets.hash(account + ":" + code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }
}
