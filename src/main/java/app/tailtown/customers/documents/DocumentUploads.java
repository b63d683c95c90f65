package app.tailtown.customers.documents;

import app.tailtown.web.UploadRoute;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the papers of a household come in. */
@Configuration(proxyBeanMethods = false)
class DocumentUploads {

    @Bean
    UploadRoute papers() {
        return new UploadRoute(Pattern.compile("(/api/v1)?/customers/[0-9a-f-]{36}/documents"));
    }
}
