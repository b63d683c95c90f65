package app.tailtown.backups;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What was found when all that is kept was read, and what the drills came to. */
final class Checks {

    private static final String DRILLS = "drills/";
    private static final String READ = "checks/";

    private final Repository repository;
    private final JsonMapper json;

    Checks(Repository repository, JsonMapper json) {
        this.repository = repository;
        this.json = json;
    }

    /** @param faults a sentence for each piece that is not what was put there, its name first */
    record Check(Instant at, List<String> faults) {

        /** Names of what is to be written anew. */
        Set<String> rotten() {
            return faults.stream()
                    .filter(fault -> fault.startsWith("pieces/"))
                    .map(fault -> fault.substring(0, fault.indexOf(':')))
                    .collect(Collectors.toSet());
        }
    }

    void keep(Drill drill) {
        repository.put(DRILLS + Repository.moment(drill.at()), json.writeValueAsBytes(drill));
    }

    void keep(Instant at, Backups.Verified verified) {
        repository.put(READ + Repository.moment(at), json.writeValueAsBytes(new Check(at, verified.faults())));
    }

    /** Nothing when there never was one. */
    Optional<Drill> lastDrill() {
        return last(DRILLS, Drill.class);
    }

    Optional<Check> last() {
        return last(READ, Check.class);
    }

    private <T> Optional<T> last(String beginning, Class<T> type) {
        return Optional.ofNullable(repository.names(beginning).lastEntry())
                .map(last -> json.readValue(repository.get(last.getKey()), type));
    }

    /** @param since when the process began to make backups */
    BackupState state(Instant since, Optional<String> failing) {
        var drill = lastDrill();
        return new BackupState(
                since,
                latest(BaseBackup.BEGINNING),
                latest("reach/"),
                drill.map(Drill::at),
                drill.map(d -> d.faults().size()).orElse(0),
                last().map(c -> c.faults().size()).orElse(0),
                failing);
    }

    /** Whether every byte was not read lately, or a backup was made since something was found. */
    boolean isDue(Predicate<Instant> isLately) {
        var made = latest(BaseBackup.BEGINNING).orElse(Instant.EPOCH);
        return last().stream()
                .filter(c -> isLately.test(c.at()))
                .noneMatch(c -> c.faults().isEmpty() || !made.isAfter(c.at()));
    }

    /** When the newest that begins so was put there. */
    private Optional<Instant> latest(String beginning) {
        return repository.names(beginning).values().stream().max(Instant::compareTo);
    }
}
