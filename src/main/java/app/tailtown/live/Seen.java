package app.tailtown.live;

import app.tailtown.design.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes before anything is read up to where everybody was told, so that a page knows from where on it wants to hear more. */
@Component
class Seen implements HandlerInterceptor, WebMvcConfigurer {

    private final ChangeFeed feed;

    Seen(ChangeFeed feed) {
        this.feed = feed;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(Ui.SEEN, feed.until());
        return true;
    }
}
