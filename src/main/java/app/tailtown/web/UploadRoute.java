package app.tailtown.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * An address at which a document may come in, declared as a bean by the module that takes it. A body may be larger there than anywhere else, and may come in
 * parts.
 *
 * @param path of the whole address
 */
public record UploadRoute(Pattern path) {

    boolean takes(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && path.matcher(request.getServletPath()).matches();
    }
}
