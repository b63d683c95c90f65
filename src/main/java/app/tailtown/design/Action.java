package app.tailtown.design;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can do from a row or a refusal: a link, or a form of one button.
 *
 * @param name what exactly, for those who hear the button without its row; absent when the label says it
 * @param verb empty for a link; else post, put, patch or delete
 * @param fields what the form sends beside its token and key
 * @param question asked before it is done; absent for what needs no question
 */
public record Action(
        String label,
        @Nullable String name,
        String path,
        String verb,
        Map<String, String> fields,
        @Nullable String question) {

    public Action {
        fields = Map.copyOf(fields);
        if (verb.isEmpty() && !fields.isEmpty()) throw new IllegalArgumentException("A link sends no fields: " + path);
    }

    public static Action go(String label, String path) {
        return new Action(label, null, path, "", Map.of(), null);
    }

    public static Action post(String label, String path, Map<String, String> fields) {
        return new Action(label, null, path, "post", fields, null);
    }

    public static Action delete(String label, String path, String question) {
        return new Action(label, null, path, "delete", Map.of(), question);
    }

    /** The same, heard as {@code spoken}: "Check in: Biscuit & Gravy" rather than "Check in". */
    public Action named(String spoken) {
        return new Action(label, spoken, path, verb, fields, question);
    }
}
