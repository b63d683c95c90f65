package app.tailtown.web;

import app.tailtown.platform.ConstraintRefusals;
import app.tailtown.platform.Constraints;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.MovedOn;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Refusal;
import app.tailtown.platform.Refused;
import app.tailtown.platform.TooMany;
import app.tailtown.platform.Unavailable;
import app.tailtown.platform.Words;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where what went wrong becomes a problem with a status, a code and words. */
@Component
public class Problems {

    private static final String LOCK_TIMEOUT = "55P03";

    private final Map<String, Refusal> byConstraint;
    private final MeterRegistry registry;

    Problems(ObjectProvider<ConstraintRefusals> refusals, MeterRegistry registry) {
        this.registry = registry;
        this.byConstraint = refusals.stream()
                .flatMap(r -> r.byConstraint().entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Problem of(Throwable wrong, Words words, String requestId) {
        if (wrong instanceof TooMany) return Problem.of("too-many", 429, words, requestId);
        if (wrong instanceof MovedOn merged) return refusal(merged.otherwise(), words, requestId);
        if (wrong instanceof UncategorizedSQLException busy && isLockTimeout(busy)) {
            return Problem.of("unavailable", 503, words, requestId);
        }
        return told(wrong, words, requestId);
    }

    private Problem told(Throwable wrong, Words words, String requestId) {
        return switch (wrong) {
            case Refused no -> refusal(no.refusal(), words, requestId);
            case FieldsRefused no ->
                Problem.of("invalid-fields", 422, words, requestId).with(Fields.of(no, words));
            case NotFound _, NoResourceFoundException _ -> Problem.of("not-found", 404, words, requestId);
            case Precondition p -> precondition(p, words, requestId);
            case Unavailable _,
                    CannotGetJdbcConnectionException _,
                    CannotCreateTransactionException _,
                    DataAccessResourceFailureException _,
                    TransientDataAccessException _,
                    TransactionSystemException _ -> Problem.of("unavailable", 503, words, requestId);
            case DataIntegrityViolationException broken -> constraint(broken, words, requestId);
            case BindException fields ->
                Problem.of("invalid-fields", 422, words, requestId).with(Fields.of(fields.getBindingResult(), words));
            case HandlerMethodValidationException fields ->
                Problem.of("invalid-fields", 422, words, requestId).with(Fields.of(fields));
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch, words, requestId);
            case HttpMessageNotReadableException unreadable -> UnreadableBody.problem(unreadable, words, requestId);
            case ServletRequestBindingException missing ->
                Problem.of("invalid-fields", 422, words, requestId).with(Fields.of(missing, words));
            case ErrorResponse told -> byStatus(told.getStatusCode().value(), words, requestId);
            default -> unforeseen(wrong, words, requestId);
        };
    }

    /** Whoever lacks a permission is told which. */
    private static Problem precondition(Precondition no, Words words, String requestId) {
        var problem = Problem.of(no.code(), no.status(), words, requestId);
        var lacks = "permission." + no.lacks();
        return words.has(lacks)
                ? problem.said(problem.title(), words.text("problem.forbidden.lacks", words.text(lacks)))
                : problem;
    }

    /** What cannot be read at all is no fault of ours: the server, Spring and its firewall each have a word for it. */
    private static Problem unforeseen(Throwable wrong, Words words, String requestId) {
        var isUnreadable = wrong instanceof InvalidParameterException
                || wrong instanceof InvalidMediaTypeException
                || wrong instanceof InvalidMimeTypeException
                || wrong instanceof RequestRejectedException;
        return isUnreadable
                ? Problem.of("bad-request", 400, words, requestId)
                : Problem.of("internal", 500, words, requestId);
    }

    private Problem refusal(Refusal refusal, Words words, String requestId) {
        count(refusal);
        var ways = refusal.remedies().stream()
                .map(r -> new Problem.WayOut(r.code(), words.label(r), r.change(), r.href()))
                .toList();
        return new Problem(
                "/problems/" + refusal.code(),
                words.title(refusal),
                refusal.status(),
                words.detail(refusal),
                requestId,
                refusal.code(),
                plain(refusal.facts()),
                ways,
                List.of());
    }

    /** By the module whose rule it is. */
    private void count(Refusal refusal) {
        Counter.builder("tailtown_refusals")
                .description("What rules said no to")
                .tag("module", refusal.getClass().getPackageName().split("\\.")[2])
                .tag("code", refusal.code())
                .register(registry)
                .increment();
    }

    private Problem constraint(DataIntegrityViolationException broken, Words words, String requestId) {
        var refusal = byConstraint.get(Constraints.nameOf(broken));
        return refusal == null ? Problem.of("internal", 500, words, requestId) : refusal(refusal, words, requestId);
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch, Words words, String requestId) {
        var inPath = mismatch.getParameter()
                .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        return inPath
                ? Problem.of("not-found", 404, words, requestId)
                : Problem.of("invalid-fields", 422, words, requestId).with(Fields.of(mismatch, words));
    }

    private static Problem byStatus(int status, Words words, String requestId) {
        return switch (status) {
            case 404 -> Problem.of("not-found", 404, words, requestId);
            case 405 -> Problem.of("method-not-allowed", 405, words, requestId);
            case 406 -> Problem.of("not-acceptable", 406, words, requestId);
            case 413 -> Problem.of("too-large", 413, words, requestId);
            case 415 -> Problem.of("unsupported-media-type", 415, words, requestId);
            default ->
                status < 500
                        ? Problem.of("bad-request", 400, words, requestId)
                        : Problem.of("internal", 500, words, requestId);
        };
    }

    /** Whether nobody did anything wrong but us: such a thing is logged with its stack. */
    static boolean isOurFault(Problem problem) {
        return problem.status() == 500;
    }

    /** Whether somebody held a row for longer than anybody waits. */
    private static boolean isLockTimeout(UncategorizedSQLException wrong) {
        var told = wrong.getSQLException();
        return told != null && LOCK_TIMEOUT.equals(told.getSQLState());
    }

    static boolean isDatabase(Throwable wrong) {
        return wrong instanceof DataAccessException || wrong instanceof CannotCreateTransactionException;
    }

    private static Map<String, Object> plain(Map<String, Object> facts) {
        var plain = new LinkedHashMap<String, Object>();
        facts.forEach((name, fact) -> plain.put(
                name,
                switch (fact) {
                    case LocalDate date -> date.toString();
                    default -> fact;
                }));
        return plain;
    }
}
