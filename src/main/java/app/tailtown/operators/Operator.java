package app.tailtown.operators;

import app.tailtown.identity.Secrets;
import java.util.UUID;

/**
 * Somebody who runs the installation and is signed in to the console.
 *
 * @param secret of their session
 */
public record Operator(String secret, UUID account, String name) {

    public byte[] hash() {
        return Secrets.hash(secret);
    }

    public String actor() {
        return actor(account);
    }

    static String actor(UUID account) {
        return "operator:" + account;
    }

    @Override
    public String toString() {
        // The secret belongs in no log.
        return "Operator[" + account + "]";
    }
}
