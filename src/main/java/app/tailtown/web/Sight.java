package app.tailtown.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whether amounts of money in an answer are for whoever asked. Nobody sees them of whom nothing was said. */
public final class Sight {

    private static final String MONEY = Sight.class.getName() + ".money";

    private Sight() {}

    /** Whoever knows who asks says it, before anything is answered. */
    public static void ofMoney(HttpServletRequest request, boolean seen) {
        request.setAttribute(MONEY, seen);
    }

    public static boolean seesMoney(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(MONEY));
    }

    /** Of the request that this thread answers. */
    public static boolean seesMoney() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                && seesMoney(asked.getRequest());
    }
}
