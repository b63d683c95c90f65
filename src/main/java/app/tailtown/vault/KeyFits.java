package app.tailtown.vault;

import app.tailtown.installation.CannotStart;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses to start with another key than the one the data keys are sealed with: else every second factor, PIN and signature fails one by one, hours later. */
@Component
class KeyFits implements SmartInitializingSingleton {

    private final Vault vault;

    KeyFits(Vault vault) {
        this.vault = vault;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (vault.opens()) return;
        throw new CannotStart(
                "TAILTOWN_KEY is another key than what is in the database was sealed with. Set the one from before; or, while it is being"
                        + " renewed, set the one from before as TAILTOWN_KEY_PREVIOUS too.");
    }
}
