package app.tailtown.admission.vaccinations;

import app.tailtown.web.UploadRoute;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the proof of a vaccination comes in. */
@Configuration(proxyBeanMethods = false)
class Uploads {

    @Bean
    UploadRoute proofs() {
        return new UploadRoute(
                Pattern.compile("(/api/v1)?/vaccinations/[0-9a-f-]{36}/document|/pets/[0-9a-f-]{36}/vaccinations"));
    }
}
