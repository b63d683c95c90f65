package app.tailtown.files;

import app.tailtown.installation.Bucket;
import app.tailtown.installation.Installation;
import app.tailtown.telemetry.Spans;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files lie in the home folder, or in a bucket where the installation names one. */
@Configuration(proxyBeanMethods = false)
public class Shelves {

    @Bean
    Shelf shelf(Installation installation, Spans spans) {
        return installation
                .bucket()
                .<Shelf>map(bucket -> new TracedShelf(BucketShelf.open(bucket), spans))
                .orElseGet(() -> new FolderShelf(filesIn(installation.home())));
    }

    /** The folder of an installation that keeps its files in its home. */
    public static Path filesIn(Path home) {
        return home.resolve("files");
    }

    /** A shelf of its own in the bucket of the backups. Refuses when it does not answer. */
    public static Shelf ofBackups(Bucket where) {
        return BucketShelf.open(where, "BACKUP_");
    }

    /** A shelf of its own in this folder, which need not be there yet. */
    public static Shelf folder(Path at) {
        return new FolderShelf(at);
    }
}
