package app.tailtown.platform;

import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;

/** The name of the constraint PostgreSQL refused with. */
public final class Constraints {

    private Constraints() {}

    /** Empty when it was not a constraint. */
    public static String nameOf(DataAccessException refused) {
        if (refused.getMostSpecificCause() instanceof PSQLException told) {
            var message = told.getServerErrorMessage();
            var name = message == null ? null : message.getConstraint();
            return name == null ? "" : name;
        }
        return "";
    }
}
