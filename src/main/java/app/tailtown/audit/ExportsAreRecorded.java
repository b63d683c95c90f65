package app.tailtown.audit;

import app.tailtown.identity.ForOperators;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every list that is taken away as a file is written down first, whichever module it belongs to: one that is added tomorrow is not forgotten. */
@Configuration(proxyBeanMethods = false)
class ExportsAreRecorded implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern FILE = Pattern.compile(".*/([a-z-]+)\\.(csv|xlsx)");

    private final Accessed accessed;

    ExportsAreRecorded(Accessed accessed) {
        this.accessed = accessed;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/**/*.csv", "/**/*.xlsx");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var file = FILE.matcher(request.getRequestURI());
        if (file.matches() && !isOfTheHouse(handler)) accessed.exported(file.group(1), asked(request, file.group(2)));
        return true;
    }

    /** What an operator takes away of the installation is of no company. */
    private static boolean isOfTheHouse(Object handler) {
        return handler instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ForOperators.class);
    }

    /** The resort and the filters are in the address. */
    private static Map<String, String> asked(HttpServletRequest request, String kind) {
        var asked = new TreeMap<>(Map.of("as", kind, "address", request.getRequestURI()));
        request.getParameterMap().forEach((field, said) -> {
            // No column takes a NUL; what is asked for with one is refused by whoever reads it.
            var plain = said[0].replace("\0", "");
            if (!plain.isEmpty()) asked.put(field.replace("\0", ""), plain.substring(0, Math.min(plain.length(), 200)));
        });
        return asked;
    }
}
