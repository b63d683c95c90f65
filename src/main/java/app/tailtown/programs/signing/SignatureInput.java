package app.tailtown.programs.signing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the header {@code Signature-Input} says of the one signature a request has (RFC 9421, 4.1). Written as the standard writes it: the signature covers these
 * very characters.
 *
 * @param label under which the signature stands in {@code Signature}
 * @param covered the names of what is signed, in their order
 * @param line all that follows the label, as it was sent: the last line of what is signed
 */
record SignatureInput(String label, List<String> covered, Map<String, String> parameters, String line) {

    private static final int LONGEST = 1_000;
    private static final Pattern INPUT = Pattern.compile(
            "([a-z*][a-z0-9_.*-]{0,50})=(\\((\"[a-z0-9@-]+\"(?: \"[a-z0-9@-]+\")*)\\)((?:;[a-z]+=(?:\"[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*\"|[0-9]{1,12}))*))");
    private static final Pattern PARAMETER = Pattern.compile(";([a-z]+)=(?:\"([^\"]*)\"|([0-9]+))");

    static SignatureInput read(String header) {
        var found = INPUT.matcher(header);
        if (header.length() > LONGEST || !found.matches()) throw Fault.UNREADABLE.refused();
        var covered = Arrays.stream(found.group(3).split(" "))
                .map(name -> name.substring(1, name.length() - 1))
                .toList();
        if (covered.stream().distinct().count() < covered.size()) throw Fault.UNREADABLE.refused();
        var parameters = new HashMap<String, String>();
        PARAMETER.matcher(found.group(4)).results().forEach(p -> {
            var value = p.group(2) == null ? p.group(3) : p.group(2);
            if (parameters.put(p.group(1), value) != null) throw Fault.UNREADABLE.refused();
        });
        return new SignatureInput(found.group(1), covered, parameters, found.group(2));
    }

    String parameter(String name) {
        var value = parameters.get(name);
        if (value == null || value.isEmpty()) throw Fault.INCOMPLETE.refused();
        return value;
    }

    Instant created() {
        return moment(parameter("created"));
    }

    @Nullable
    Instant expires() {
        var said = parameters.get("expires");
        return said == null ? null : moment(said);
    }

    private static Instant moment(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException e) {
            throw Fault.UNREADABLE.refused();
        }
    }
}
