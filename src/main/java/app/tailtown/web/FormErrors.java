package app.tailtown.web;

import app.tailtown.design.FieldError;
import app.tailtown.design.FieldErrors;
import app.tailtown.platform.Words;
import jakarta.validation.ConstraintViolation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.validation.BindingResult;

/**
 * What a form got wrong, in the person's words, the first thing for each field. A constraint's words stand under {@code field.<constraint>}, or under the key it
 * names itself ({@code message = "{field.phone}"}); a value of the wrong kind under {@code field.unreadable.<type>}.
 */
final class FormErrors {

    private FormErrors() {}

    static FieldErrors of(BindingResult result, FormFields fields, Words words) {
        var first = new LinkedHashMap<String, FieldError>();
        // What a field says itself helps more than what every field says: "a phone number has…" before "from 3 to 40
        // characters".
        var errors = result.getFieldErrors().stream()
                .sorted(Comparator.comparing(e -> ownKey(e).isEmpty()))
                .toList();
        for (var error : errors) {
            first.putIfAbsent(error.getField(), new FieldError(error.getField(), say(error, fields, words)));
        }
        return new FieldErrors(first.values().stream().toList());
    }

    private static String say(org.springframework.validation.FieldError error, FormFields fields, Words words) {
        if (error.isBindingFailure()) {
            return fields.isEmpty(error.getField()) ? words.text("field.missing") : unreadable(error, words);
        }
        var own = ownKey(error);
        if (own.isPresent()) return words.text(own.get());
        var key = "field." + kebab(String.valueOf(error.getCode()));
        return words.has(key) ? words.text(key, arguments(error)) : String.valueOf(error.getDefaultMessage());
    }

    private static String unreadable(org.springframework.validation.FieldError error, Words words) {
        return Optional.of(error)
                .filter(e -> e.contains(TypeMismatchException.class))
                .map(e -> e.unwrap(TypeMismatchException.class).getRequiredType())
                .map(type -> "field.unreadable." + kebab(type.getSimpleName()))
                .filter(words::has)
                .map(key -> words.text(key))
                .orElseGet(() -> words.text("field.unreadable"));
    }

    private static Optional<String> ownKey(org.springframework.validation.FieldError error) {
        return Optional.of(error)
                .filter(e -> e.contains(ConstraintViolation.class))
                .map(e -> e.unwrap(ConstraintViolation.class).getMessageTemplate())
                .filter(template -> template.startsWith("{field."))
                .map(template -> template.substring(1, template.length() - 1));
    }

    /** The first of them names the field itself. */
    private static Object[] arguments(org.springframework.validation.FieldError error) {
        return Optional.ofNullable(error.getArguments())
                .map(all -> Arrays.stream(all).skip(1).toArray())
                .orElseGet(() -> new Object[0]);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
