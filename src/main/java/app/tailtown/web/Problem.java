package app.tailtown.web;

import app.tailtown.platform.Words;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * Every answer that is not a success, as RFC 9457 has it.
 *
 * @param type {@code /problems/<code>}
 * @param title what happened, in one sentence
 * @param detail the facts in words
 * @param instance the request's id
 * @param code stable, for programs
 * @param facts what is true, by name
 * @param remedies what would make it possible, best first
 * @param errors which fields are wrong and what would be right
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        Map<String, Object> facts,
        List<WayOut> remedies,
        List<FieldError> errors) {

    /**
     * A remedy with its words.
     *
     * @param change the fields of the request to send differently
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record WayOut(String code, String title, Map<String, String> change, String href) {}

    /**
     * One wrong field.
     *
     * @param pointer JSON pointer into the request's body, or the name of the parameter
     */
    public record FieldError(String pointer, String code, String message) {}

    static Problem of(String code, int status, Words words, String requestId, Object... arguments) {
        return new Problem(
                "/problems/" + code,
                words.text("problem." + code + ".title", arguments),
                status,
                words.text("problem." + code + ".detail", arguments),
                requestId,
                code,
                Map.of(),
                List.of(),
                List.of());
    }

    /** The same in other words. */
    Problem said(String otherTitle, String otherDetail) {
        return new Problem(type, otherTitle, status, otherDetail, instance, code, facts, remedies, errors);
    }

    /** The same with these ways out. */
    Problem offering(List<WayOut> ways) {
        return new Problem(type, title, status, detail, instance, code, facts, ways, errors);
    }

    Problem with(List<FieldError> errors) {
        return new Problem(type, title, status, detail, instance, code, facts, remedies, errors);
    }
}
