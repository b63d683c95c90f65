package app.tailtown.backups;

import app.tailtown.database.LocalServer;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.Installation;
import app.tailtown.platform.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** A database that is made beside the one of this home and takes its place when it is whole. */
final class RestoreInPlace {

    private final Installation installation;
    private final Restoring restoring;
    private final FileKeeper files;
    private final Clock clock;

    RestoreInPlace(Installation installation, Restoring restoring, FileKeeper files, Clock clock) {
        this.installation = installation;
        this.restoring = restoring;
        this.files = files;
        this.clock = clock;
    }

    /** What whoever wants it says to have it: another one for another moment and another home. */
    String code(Restoring.Plan plan) {
        var said = installation.home() + " " + plan.base().name() + " " + (plan.to() == null ? "end" : plan.to());
        return HexFormat.of()
                .formatHex(Sha256.of(said.getBytes(StandardCharsets.UTF_8)))
                .substring(0, 8);
    }

    /** Answers where what was there lies now; nothing when there was nothing. Whatever fails leaves what was there. */
    Optional<Path> restore(Restoring.Plan plan) {
        var beside = installation.home().resolve("restoring");
        if (!FileSystemUtils.deleteRecursively(beside.toFile()) && Files.exists(beside)) {
            throw new CannotStart(beside + " is left over and cannot be removed: remove it.");
        }
        restoring.into(beside, plan).stop();
        if (installation.bucket().isEmpty()) files.putBack();
        LocalServer.bringPassword(installation.home(), plan.base().password());
        var before = takePlace(LocalServer.dataIn(beside), LocalServer.dataIn(installation.home()));
        FileSystemUtils.deleteRecursively(beside.toFile());
        return before;
    }

    private Optional<Path> takePlace(Path fresh, Path place) {
        try {
            Files.createDirectories(place.getParent());
            var aside = place.resolveSibling(place.getFileName() + ".before-" + Repository.moment(clock.instant()));
            var isThere = Files.exists(place);
            if (isThere) Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
            try {
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException no) {
                if (isThere) Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
                throw no;
            }
            return isThere ? Optional.of(aside) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("What was restored lies in " + fresh + " and did not take its place", e);
        }
    }
}
