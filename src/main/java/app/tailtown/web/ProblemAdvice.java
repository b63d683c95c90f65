package app.tailtown.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Whatever a controller throws is told here; what security throws passes on to security. */
@ControllerAdvice
class ProblemAdvice {

    private final Answers answers;

    ProblemAdvice(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    void tell(Exception wrong, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (wrong instanceof AccessDeniedException denied) throw denied;
        if (wrong instanceof AuthenticationException stranger) throw stranger;
        // Whoever asked has hung up; there is nobody to tell, and nothing failed.
        if (wrong instanceof AsyncRequestNotUsableException) return;
        answers.tell(wrong, request, response);
    }
}
