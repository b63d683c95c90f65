package app.tailtown.web;

import app.tailtown.design.FieldErrors;
import app.tailtown.design.Page;
import app.tailtown.design.Toast;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Refused;
import app.tailtown.platform.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * A form that somebody sent: the parameter of every handler that changes something for people. It is read into the same command record as JSON is and checked
 * by the same constraints; whatever is wrong, the same page is drawn again with what was typed.
 *
 * <pre>{@code
 * @PostMapping("/customers")
 * @Requires(Permission.CUSTOMERS_EDIT)
 * Reply add(Form<KeepCustomer> form) {
 *     return form.keep(
 *             what -> Answer.seeOther("/customers/" + book.add(id, what).id()),
 *             typed -> new CustomerFormPage(typed));
 * }
 * }</pre>
 *
 * @param <T> the command; {@link Nothing} for a form of one button
 */
public final class Form<T> {

    private final Forms forms;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final @Nullable T what;
    private final Typed typed;

    Form(Forms forms, HttpServletRequest request, HttpServletResponse response, @Nullable T what, Typed typed) {
        this.forms = forms;
        this.request = request;
        this.response = response;
        this.what = what;
        this.typed = typed;
    }

    /** Does the work once, however often the form is sent; or draws {@code again} with 422, 409 or 412 and why. */
    public Reply keep(Function<T, Answer<Void>> work, Function<Typed, Page> again) {
        return attempt(command -> new Reply.Done(forms.once(request, typed, () -> work.apply(command))), again);
    }

    /**
     * The same with something made ready first, while no transaction is open: what takes long, or is refused for what it holds.
     *
     * @param ready makes it from the command
     */
    public <R> Reply keep(Function<T, R> ready, BiFunction<T, R, Answer<Void>> work, Function<Typed, Page> again) {
        return attempt(
                command -> {
                    var made = ready.apply(command);
                    return new Reply.Done(forms.once(request, typed, () -> work.apply(command, made)));
                },
                again);
    }

    /** The same before anybody belongs to a company, where nothing keeps keys: the work itself must be good for one time only. Answers where to go next. */
    public Reply take(Function<T, String> work, Function<Typed, Page> again) {
        return attempt(command -> goTo(work.apply(command)), again);
    }

    /** The same where what comes of it may be a page that is shown this once, such as one with a secret, so that no redirect could show it. */
    public Reply show(Function<T, Reply> work, Function<Typed, Page> again) {
        return attempt(work, again);
    }

    /** Where to go next. */
    public static Reply goTo(String path) {
        return new Reply.Done(Forms.goTo(path));
    }

    private Reply attempt(Function<T, Reply> work, Function<Typed, Page> again) {
        var command = what;
        if (command == null || typed.isRefused()) return new Reply.Again(422, again.apply(typed));
        try {
            return work.apply(command);
        } catch (Refused | FieldsRefused | Precondition | DataIntegrityViolationException no) {
            var problem = forms.problem(no, request);
            if (!Forms.isForTheForm(problem)) throw no;
            return new Reply.Again(problem.status(), again.apply(typed.because(problem)));
        }
    }

    /** Draws a page from what was typed and does nothing: what a form shows while it is being filled in. */
    public Reply draw(Function<Typed, Page> page) {
        return new Reply.Again(200, page.apply(new Typed(typed.values(), FieldErrors.NONE, null)));
    }

    /** The same, or what was said is asked for on another page: then that is where one goes. */
    public Reply drawOr(Function<Typed, Optional<String>> elsewhere, Function<Typed, Page> page) {
        var path = elsewhere.apply(typed);
        return path.isPresent() ? new Reply.Done(Forms.goTo(path.get())) : draw(page);
    }

    /** What stands in a field that is no part of the command. */
    public String of(String field) {
        return typed.of(field);
    }

    /** The version this form was opened with, from its hidden field {@code version}. */
    public int version() {
        var version = typed.of("version");
        if (!version.matches("\\d{1,9}")) throw Precondition.missing();
        return Integer.parseInt(version);
    }

    /** Leaves a word for the next page, from the bundles. */
    public void say(String key, Object... arguments) {
        forms.toasts().leave(request, response, new Toast(words().text(key, arguments), null));
    }

    /** The same, with the path that takes it back; whoever does goes on where the field {@code back} of the form says. */
    public void sayUndoable(String undo, String key, Object... arguments) {
        forms.toasts()
                .leave(request, response, new Toast(words().text(key, arguments), undo, OwnPath.of(of("back"), "")));
    }

    public Words words() {
        return forms.words(request);
    }
}
