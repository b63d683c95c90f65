package app.tailtown.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.tailtown.web.Typed;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;

/** The address of a booking as far as it has been filled in: what {@link Enquiry} and the form read back from it is what was typed. */
final class EnquiryLink {

    /** Said anew by every link, or of the one attempt only. */
    private static final Set<String> NOT_KEPT =
            Set.of("q", "resortId", "customerId", "petIds", "petsSaid", "hold", "version", "to", "back");

    /** An address has to be short: a longer note is typed again. */
    private static final int LONGEST = 500;

    private EnquiryLink() {}

    /** All that was typed of these pets. */
    static String back(String path, Typed typed, List<UUID> pets) {
        return link(path, typed, pets, kept(typed));
    }

    /** The same without the suites that were chosen, and some of it otherwise. */
    static String otherwise(String path, Typed typed, List<UUID> pets, Map<String, String> change) {
        var kept = kept(typed);
        kept.keySet().removeIf(name -> name.equals("suiteId") || name.startsWith("moves["));
        // Whoever follows a link to a type asks for it.
        if (change.containsKey("suiteTypeId")) kept.remove("suggestedTypeId");
        kept.putAll(change);
        return link(path, typed, pets, kept);
    }

    private static Map<String, String> kept(Typed typed) {
        var kept = new LinkedHashMap<String, String>();
        typed.values().forEach((name, all) -> {
            var field = name.replaceFirst("\\[.*", "");
            if (NOT_KEPT.contains(field) || field.startsWith("consent.") || all.isEmpty()) return;
            var said = field.equals("addOnIds") ? String.join(",", all) : all.getFirst();
            if (said.length() <= LONGEST) kept.put(name, said);
        });
        return kept;
    }

    private static String link(String path, Typed typed, List<UUID> pets, Map<String, String> said) {
        var query = new StringJoiner("&", path + "?", "")
                .add("customerId=" + typed.of("customerId"))
                .add("petsSaid=true");
        pets.forEach(pet -> query.add("petIds=" + pet));
        said.forEach((name, value) -> {
            if (!value.isEmpty()) query.add(URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8));
        });
        return query.toString();
    }
}
