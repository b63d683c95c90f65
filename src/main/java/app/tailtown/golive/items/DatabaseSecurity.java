package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Seen;
import java.util.Map;

/** Item 2. */
final class DatabaseSecurity {

    private static final int LENGTH = 32;
    private static final String BOOK = "postgresql";

    private DatabaseSecurity() {}

    static Item item() {
        return Item.of(
                2,
                "Database Security",
                Box.looked(
                        "Use strong database passwords (32+ characters)",
                        "postgresql#another-password-and-nobody-notices",
                        DatabaseSecurity::passwords),
                Box.looked("Enable SSL/TLS for database connections", BOOK, DatabaseSecurity::encrypted),
                Box.looked("Restrict database access by IP (whitelist only)", BOOK, DatabaseSecurity::restricted),
                Box.looked("Create separate database users with minimal permissions", BOOK, DatabaseSecurity::roles),
                Box.looked("Enable database audit logging", BOOK, DatabaseSecurity::audited),
                Box.looked(
                        "Set up automated backups (daily + point-in-time recovery)",
                        "backups",
                        seen -> Verdict.all(Backup.daily(seen), Backup.anyMoment(seen))),
                Box.looked("Test backup restoration process", "backups", Backup::drilled));
    }

    static Verdict passwords(Seen seen) {
        if (seen.setup().isEmbedded())
            return Verdict.passes(
                    "The embedded database's four passwords are made at random and are 32 characters or longer");
        var shorter = seen.setup().databasePasswords().entrySet().stream()
                .filter(e -> e.getValue().text().length() < LENGTH)
                .map(Map.Entry::getKey)
                .toList();
        return Verdict.of(
                shorter.isEmpty(),
                shorter.isEmpty()
                        ? "All %d have %d characters or more"
                                .formatted(seen.setup().databasePasswords().size(), LENGTH)
                        : "Shorter than %d characters: %s".formatted(LENGTH, Judge.list(shorter)),
                "Give each role a longer one; nobody notices.");
    }

    static Verdict encrypted(Seen seen) {
        if (seen.setup().isEmbedded())
            return Verdict.notHere("The embedded database listens on this machine alone: its line crosses no network");
        var tls = seen.walls().get().tls();
        if (tls.isEmpty())
            return Verdict.fails(
                    "Nothing encrypts the line to the database",
                    "Add sslmode=verify-full and sslrootcert to DATABASE_URL.");
        var verified = seen.setup()
                .installation()
                .database()
                .filter(urls -> urls.app().jdbcUrl().contains("sslmode=verify-full"))
                .isPresent();
        return Verdict.of(
                verified,
                verified ? tls + ", and the server showed who it is" : tls + ", but the server need not show who it is",
                "Add sslmode=verify-full and sslrootcert to DATABASE_URL.");
    }

    static Verdict restricted(Seen seen) {
        var listens = seen.walls().get().setting("listen_addresses");
        if (listens.equals("127.0.0.1") || listens.equals("localhost"))
            return Verdict.passes("The server listens on " + listens + " alone");
        return Verdict.asks(
                "The server listens on " + (listens.isEmpty() ? "addresses that this role may not see" : listens),
                "That pg_hba.conf and the firewall let in the addresses of the nodes and of the backup and no others.");
    }

    static Verdict roles(Seen seen) {
        var walls = seen.walls().get();
        if (!walls.powers().isEmpty())
            return Verdict.fails(
                    "The app's role may: " + Judge.list(walls.powers()),
                    "alter role … nosuperuser nocreatedb nocreaterole noreplication nobypassrls");
        if (walls.owned() > 0)
            return Verdict.fails(
                    "The app's role owns %d tables".formatted(walls.owned()),
                    "Give them to the owner's role: the walls do not bind whoever owns.");
        if (!walls.reach().isEmpty())
            return Verdict.fails(
                    "The app's role may touch " + Judge.list(walls.reach()),
                    "Revoke it: the app reaches these by functions only.");
        if (!walls.open().isEmpty())
            return Verdict.fails(
                    "Without walls between companies: " + Judge.list(walls.open()),
                    "Restore the schema, or run bin/tailtown migrate on a copy and compare.");
        return Verdict.of(
                walls.strangers().isEmpty(),
                walls.strangers().isEmpty()
                        ? "The app's role owns nothing and is bound by walls on all %d tables of companies"
                                .formatted(walls.tables())
                        : "Whoever gets into the server may " + Judge.list(walls.strangers()),
                "revoke connect on database … from public; revoke create on schema public from public");
    }

    static Verdict audited(Seen seen) {
        var walls = seen.walls().get();
        if (!walls.unaudited().isEmpty())
            return Verdict.fails(
                    "Nothing writes down who changes " + Judge.list(walls.unaudited()),
                    "Restore the trigger audit of each.");
        return Verdict.of(
                walls.isOn("log_connections")
                        || walls.setting("shared_preload_libraries").contains("pgaudit"),
                walls.isOn("log_connections")
                                || walls.setting("shared_preload_libraries").contains("pgaudit")
                        ? "Every change is written into the audit by the database itself, and the server logs who connects"
                        : "Every change is written into the audit, but the server does not log who connects",
                "Set log_connections = on in postgresql.conf.");
    }
}
