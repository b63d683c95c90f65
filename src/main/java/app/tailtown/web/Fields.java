package app.tailtown.web;

import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Words;
import app.tailtown.web.Problem.FieldError;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.validation.Errors;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Wrong fields, each as which, what and what would be right. */
public final class Fields {

    private Fields() {}

    /** The errors of a form or a body, the first for each field. */
    public static List<FieldError> of(Errors errors, Words words) {
        return Stream.concat(
                        errors.getFieldErrors().stream()
                                .map(e -> new FieldError(
                                        pointer(e.getField()),
                                        e.isBindingFailure() ? "unreadable" : code(e.getCode()),
                                        e.isBindingFailure()
                                                ? words.text("field.unreadable")
                                                : String.valueOf(e.getDefaultMessage()))),
                        errors.getGlobalErrors().stream()
                                .map(e -> new FieldError("", code(e.getCode()), String.valueOf(e.getDefaultMessage()))))
                .toList();
    }

    static List<FieldError> of(FieldsRefused no, Words words) {
        return no.wrong().stream()
                .map(w -> new FieldError(
                        pointer(w.field()),
                        w.key(),
                        words.text(
                                "field." + w.key(),
                                w.arguments().stream().map(words::say).toArray())))
                .toList();
    }

    static List<FieldError> of(HandlerMethodValidationException fields) {
        return fields.getParameterValidationResults().stream()
                .flatMap(r -> r.getResolvableErrors().stream()
                        .map(e -> new FieldError(
                                String.valueOf(r.getMethodParameter().getParameterName()),
                                "invalid",
                                String.valueOf(e.getDefaultMessage()))))
                .toList();
    }

    static List<FieldError> of(MethodArgumentTypeMismatchException mismatch, Words words) {
        return List.of(new FieldError(mismatch.getName(), "unreadable", words.text("field.unreadable")));
    }

    static List<FieldError> of(ServletRequestBindingException missing, Words words) {
        var name = missing instanceof MissingServletRequestParameterException parameter
                ? parameter.getParameterName()
                : "";
        return List.of(new FieldError(name, "missing", words.text("field.missing")));
    }

    /** {@code people[0].email} is {@code /people/0/email}. */
    static String pointer(String path) {
        return "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
    }

    private static String code(@org.jspecify.annotations.Nullable String constraint) {
        return constraint == null
                ? "invalid"
                : constraint.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
