package app.tailtown.web;

import app.tailtown.design.Viewer;
import app.tailtown.platform.Words;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which language to speak: the person's own, else the one chosen on this device, else what the browser asks for, else English. */
@Component
public class Languages {

    /** The cookie that remembers a choice made before sign-in. */
    public static final String COOKIE = "language";

    private static final List<Locale> SHIPPED = List.of(Words.ENGLISH, Words.SPANISH);

    private final MessageSource bundles;

    Languages(MessageSource bundles) {
        this.bundles = bundles;
    }

    /** Of a program: a token has no language of its own. */
    public Words accepted(HttpServletRequest request) {
        return new Words(bundles, fromHeader(request), !Sight.seesMoney(request));
    }

    public Words of(HttpServletRequest request) {
        var locale = Optional.ofNullable(request.getAttribute(Viewer.class.getName()))
                .map(v -> ((Viewer) v).language())
                .flatMap(Languages::shipped)
                .or(() -> fromCookie(request))
                .orElseGet(() -> fromHeader(request));
        return new Words(bundles, locale, !Sight.seesMoney(request));
    }

    public Words of(String language) {
        return new Words(bundles, shipped(language).orElse(Words.ENGLISH));
    }

    static Optional<Locale> shipped(String language) {
        return SHIPPED.stream()
                .filter(l ->
                        l.getLanguage().equals(Locale.forLanguageTag(language).getLanguage()))
                .findFirst();
    }

    private static Optional<Locale> fromCookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(Languages::shipped);
    }

    private static Locale fromHeader(HttpServletRequest request) {
        var asked = request.getHeader("Accept-Language");
        if (asked == null || asked.length() > 200) return Words.ENGLISH;
        try {
            var best = Locale.lookup(
                    Locale.LanguageRange.parse(asked),
                    List.of(Locale.forLanguageTag("en"), Locale.forLanguageTag("es")));
            return best == null ? Words.ENGLISH : shipped(best.getLanguage()).orElse(Words.ENGLISH);
        } catch (IllegalArgumentException e) {
            // A header no browser sends is no reason not to answer.
            return Words.ENGLISH;
        }
    }
}
