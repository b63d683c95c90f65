package app.tailtown.errors;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * What an exception says, as far as it is a program's own words. Many say what they were given, and that may be a name, a phone number or a password: of ours only what stands
 * in the code is quoted, of the machine's and the database's what is left without quoted texts, addresses, long numbers and what looks like a key, and of all others nothing.
 */
final class OwnWords {

    private static final int LONGEST = 300;

    /** What comes behind is not even looked at. */
    private static final int READ = 2_000;

    /** Of machines and their paths. */
    private static final List<String> OF_MACHINES = List.of(
            "java.io.",
            "java.net.",
            "java.nio.",
            "javax.net.ssl.",
            "java.util.concurrent.Timeout",
            "sun.nio.",
            "jdk.internal.net.");

    /** What the virtual machine itself says: of types, methods and indexes. */
    private static final Pattern OF_THE_MACHINE = Pattern.compile(
            "Cannot (invoke|read|assign|load|store|throw|enter) .*|Index -?\\d+ out of bounds for length \\d+|/ by zero|class .* cannot be cast to class .*|Java heap space.*|GC overhead.*",
            Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|`[^`]*`|“[^”]*”|«[^»]*»|‘[^’]*’");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ().-]{5,}\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d{4,}");
    private static final Pattern KEY = Pattern.compile("(?=\\S*\\d)[A-Za-z0-9_+/=-]{20,}");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

    private OwnWords() {}

    /** @param first where it was thrown */
    static String of(Throwable wrong, Thrown.@Nullable Frame first) {
        var said = wrong.getMessage();
        if (said == null) return "";
        if (OF_THE_MACHINE.matcher(said).matches() && wrong.getClass().getName().startsWith("java.lang."))
            return cut(plain(said));
        if (wrong instanceof SQLException sql) return cut(ofDatabase(sql));
        var type = wrong.getClass().getName();
        if (OF_MACHINES.stream().anyMatch(type::startsWith)) return of(said);
        return Stream.of(first == null ? "" : first.type(), type)
                .filter(OwnWords::isOurs)
                .flatMap(where -> Literals.in(where, said).stream())
                .findFirst()
                .map(OwnWords::of)
                .orElse("");
    }

    /** What was told the log, whose sentence has no values in it yet if it is ours and well made. */
    static String ofLog(String logger, String said) {
        if (!isOurs(logger)) return of(said);
        return Literals.in(logger, said).map(OwnWords::of).orElse("");
    }

    private static boolean isOurs(String type) {
        return type.startsWith("app.tailtown.");
    }

    /** What a programmer wrote, without what was put into it. */
    static String of(String said) {
        var masked = QUOTED.matcher(plain(said.length() > READ ? said.substring(0, READ) : said))
                .replaceAll("“…”");
        masked = MAIL.matcher(masked).replaceAll("…");
        masked = KEY.matcher(masked).replaceAll("…");
        masked = PHONE.matcher(masked).replaceAll("…");
        return cut(NUMBER.matcher(masked).replaceAll("…"));
    }

    /** Never the detail, which has the row. */
    private static String ofDatabase(SQLException wrong) {
        var told = wrong instanceof PSQLException known ? known.getServerErrorMessage() : null;
        if (told == null) return wrong.getSQLState() == null ? "" : "SQL state " + wrong.getSQLState();
        var constraint = told.getConstraint() == null ? "" : " (" + told.getConstraint() + ")";
        return "SQL state " + wrong.getSQLState() + constraint + ": " + of(String.valueOf(told.getMessage()));
    }

    private static String plain(String said) {
        return BREAKS.matcher(said).replaceAll(" ");
    }

    private static String cut(String said) {
        return said.length() > LONGEST ? said.substring(0, LONGEST - 1) + "…" : said;
    }
}
