package app.tailtown.programs;

import jakarta.validation.constraints.Size;

/**
 * A key to sign requests with.
 *
 * @param publicKey Ed25519 in PEM; empty for a secret that both sides know and that is made here
 */
record AddRequestKey(@Size(max = 1_000) String publicKey) {

    AddRequestKey {
        publicKey = publicKey == null ? "" : publicKey;
    }
}
