package app.tailtown.files;

import app.tailtown.installation.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files lie in the home folder, or in a bucket where the installation names one. */
@Configuration(proxyBeanMethods = false)
class Shelves {

    @Bean
    Shelf shelf(Installation installation) {
        return installation
                .bucket()
                .<Shelf>map(BucketShelf::open)
                .orElseGet(() -> new FolderShelf(installation.home().resolve("files")));
    }
}
