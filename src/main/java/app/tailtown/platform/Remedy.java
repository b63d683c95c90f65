package app.tailtown.platform;

import java.util.List;
import java.util.Map;

/**
 * One way out of a refusal, for a person as a button and for a program as a change to its request.
 *
 * @param code stable; its words stand under {@code remedy.<code>} and get {@code words} in order
 * @param words what the label names: a suite, a date
 * @param change the fields of the same request to send differently, by name; empty when the way out is elsewhere
 * @param href the page to go to; empty when the same request is to be repeated with {@code change}
 */
public record Remedy(String code, List<Object> words, Map<String, String> change, String href) {

    public static Remedy change(String code, List<Object> words, Map<String, String> change) {
        return new Remedy(code, words, change, "");
    }

    public static Remedy go(String code, List<Object> words, String href) {
        return new Remedy(code, words, Map.of(), href);
    }
}
