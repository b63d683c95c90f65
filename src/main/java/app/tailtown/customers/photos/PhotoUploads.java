package app.tailtown.customers.photos;

import app.tailtown.web.UploadRoute;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the photo of a pet comes in. */
@Configuration(proxyBeanMethods = false)
class PhotoUploads {

    @Bean
    UploadRoute photosOfPets() {
        return new UploadRoute(Pattern.compile("(/api/v1)?/pets/[0-9a-f-]{36}/photo"));
    }
}
