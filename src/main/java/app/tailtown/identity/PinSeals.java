package app.tailtown.identity;

import app.tailtown.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals the hashes of PINs: of a million numbers somebody who reads the database would try them all. */
@Component
public class PinSeals {

    private final JdbcClient jdbc;
    private final Vault vault;

    public PinSeals(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    byte[] seal(UUID organization, UUID account, String hash) {
        return vault.seal(purpose(organization, account), hash.getBytes(StandardCharsets.UTF_8));
    }

    String open(UUID organization, UUID account, byte[] sealed) {
        return new String(vault.open(purpose(organization, account), sealed), StandardCharsets.UTF_8);
    }

    private record Sealed(UUID organization, UUID account, byte[] sealed) {}

    /** Seals every hash with the newest key; answers how many were not. */
    public int reseal() {
        var all = jdbc.sql("select organization_id, account_id, sealed from platform.list_pins()")
                .query((row, _) ->
                        new Sealed(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getBytes(3)))
                .list();
        return vault.reseal(
                all,
                Sealed::sealed,
                s -> purpose(s.organization(), s.account()),
                (pin, anew) -> jdbc.sql("select platform.reseal_pin(?, ?, ?, ?)")
                        .params(pin.organization(), pin.account(), pin.sealed(), anew)
                        .query((_, _) -> true)
                        .single());
    }

    private static String purpose(UUID organization, UUID account) {
        return "pin:" + organization + ":" + account;
    }
}
