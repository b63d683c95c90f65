package app.tailtown.web;

import app.tailtown.platform.Precondition;
import app.tailtown.platform.Words;
import app.tailtown.web.Problem.FieldError;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** A body that is no JSON, or JSON that is no such request. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException unreadable, Words words, String requestId) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Precondition known) return Problem.of(known.code(), known.status(), words, requestId);
            if (cause instanceof DatabindException field) return field(field, words, requestId);
            if (cause instanceof StreamReadException broken) return broken(broken, words, requestId);
        }
        return Problem.of("broken-json", 400, words, requestId, 1, 1);
    }

    private static Problem broken(StreamReadException broken, Words words, String requestId) {
        var at = broken.getLocation();
        return Problem.of(
                "broken-json",
                400,
                words,
                requestId,
                at == null ? 1 : at.getLineNr(),
                at == null ? 1 : at.getColumnNr());
    }

    private static Problem field(DatabindException field, Words words, String requestId) {
        if (field.getCause() instanceof StreamReadException broken) return broken(broken, words, requestId);
        var pointer = field.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining("/", "/", ""));
        var code = field instanceof UnrecognizedPropertyException ? "unknown-field" : "unreadable";
        return Problem.of("invalid-fields", 422, words, requestId)
                .with(List.of(new FieldError(pointer, code, words.text("field." + code))));
    }

    private static String step(JacksonException.Reference step) {
        return step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName();
    }
}
