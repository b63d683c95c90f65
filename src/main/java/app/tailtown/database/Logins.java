package app.tailtown.database;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrl;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Who holds the rights. A role has one password only; so that another can come beside it, a login may be a member of the role that was made first. What migrations
 * grant goes to that one, whoever comes in.
 */
final class Logins {

    private static final String HOLDERS = """
            select h.rolname from pg_auth_members m
              join pg_roles l on l.oid = m.member
              join pg_roles h on h.oid = m.roleid
             where l.rolname = ? and not h.rolsuper and h.rolname not like 'pg\\_%'""";

    private Logins() {}

    /** The role whose rights this login has: itself, unless it is a member of one. Refuses a login whose rights come from two. */
    static String holderOf(DatabaseUrl as, String login) {
        var holders = holders(as, login);
        if (holders.size() > 1) {
            throw new CannotStart(
                    "The database lets " + login + " in as a member of several roles (" + String.join(", ", holders)
                            + "): make it a member of the one that the app's rights were granted to.");
        }
        return holders.isEmpty() ? login : holders.getFirst();
    }

    private static List<String> holders(DatabaseUrl as, String login) {
        try (Connection connection = Connections.open(as);
                PreparedStatement statement = connection.prepareStatement(HOLDERS)) {
            statement.setString(1, login);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> holders = new ArrayList<>();
                while (rows.next()) holders.add(rows.getString(1));
                return holders;
            }
        } catch (SQLException failure) {
            throw new CannotStart(
                    "The database does not say whose rights " + login + " has: " + failure.getMessage(), failure);
        }
    }
}
