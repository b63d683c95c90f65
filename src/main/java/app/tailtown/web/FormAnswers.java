package app.tailtown.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller take a {@link Form} and return a {@link Reply}. */
@Configuration(proxyBeanMethods = false)
class FormAnswers implements WebMvcConfigurer, HandlerMethodArgumentResolver, HandlerMethodReturnValueHandler {

    private final Forms forms;
    private final Pages pages;

    FormAnswers(Forms forms, Pages pages) {
        this.forms = forms;
        this.pages = pages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Form.class;
    }

    @Override
    public Form<?> resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        var type = ResolvableType.forMethodParameter(parameter).getGeneric(0);
        var binder = Objects.requireNonNull(binders).createBinder(web, null, "form", type);
        var fields = new FormFields(request.getParameterMap());
        binder.construct(fields);
        if (binder.getTarget() != null) binder.validate();
        var errors = FormErrors.of(binder.getBindingResult(), fields, forms.words(request));
        return new Form<>(forms, request, response, binder.getTarget(), new Typed(fields.values(), errors, null));
    }

    /** A script that shows how far an upload is cannot stop its browser from following a redirect; it is told where to go and goes there itself. */
    private static boolean isAskedByScript(HttpServletRequest request) {
        return request.getHeader("X-Upload") != null;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Reply.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws Exception {
        container.setRequestHandled(true);
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        switch ((Reply) Objects.requireNonNull(value)) {
            case Reply.Done(var answer) -> {
                response.setStatus(
                        isAskedByScript(request) ? 200 : answer.getStatusCode().value());
                answer.getHeaders().forEach((name, all) -> all.forEach(one -> response.addHeader(name, one)));
                response.setContentLength(0);
            }
            case Reply.Again(var status, var page) -> {
                response.setStatus(status);
                pages.draw(page, request, response);
            }
        }
    }
}
