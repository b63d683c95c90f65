package app.tailtown.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every module brings its own bundle, {@code messages/<module>.properties} in English and one more for each further language. */
@Configuration(proxyBeanMethods = false)
class Bundles {

    @Bean
    MessageSource messageSource() throws IOException {
        return open();
    }

    static ResourceBundleMessageSource open() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        var names = Arrays.stream(found)
                .map(r -> String.valueOf(r.getFilename()).replace(".properties", ""))
                .filter(n -> !n.contains("_"))
                .sorted()
                .map(n -> "messages/" + n)
                .toArray(String[]::new);
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames(names);
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundles.setFallbackToSystemLocale(false);
        bundles.setDefaultLocale(Locale.ENGLISH);
        bundles.setAlwaysUseMessageFormat(true);
        return bundles;
    }
}
