package app.tailtown.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Writes a kept answer exactly as it was. */
@Configuration(proxyBeanMethods = false)
class AnsweredHandler implements WebMvcConfigurer, HandlerMethodReturnValueHandler {

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Answered.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws Exception {
        container.setRequestHandled(true);
        write(
                (Answered<?>) Objects.requireNonNull(value),
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }

    static void write(Answered<?> answered, HttpServletResponse response) throws IOException {
        response.setStatus(answered.status());
        answered.headers().forEach(response::setHeader);
        if (answered.body().length > 0) response.setContentType("application/json");
        response.setContentLength(answered.body().length);
        response.getOutputStream().write(answered.body());
    }
}
