package app.tailtown.backups;

import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.Installation;
import app.tailtown.telemetry.Figure;
import app.tailtown.telemetry.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How old the backups of the embedded database are and what the last drill found; nothing where it is backed up elsewhere, or not at all as in a demo. */
@Component
class BackupFigures implements Reading {

    private final Installation installation;
    private final Clock clock;
    private final JsonMapper json;

    BackupFigures(Installation installation, Clock clock, JsonMapper json) {
        this.installation = installation;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String name() {
        return "backups";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(2);
    }

    @Override
    public List<Figure> read() {
        if (installation.database().isPresent() || installation.kind() == EnvironmentKind.DEMO) return List.of();
        return figures(Backups.of(installation, clock, json));
    }

    static List<Figure> figures(Backups backups) {
        var figures = new ArrayList<Figure>();
        var kept = backups.list();
        figures.add(Figure.of("tailtown_backups_kept", "How many backups there are", kept.size()));
        if (!kept.isEmpty()) last(kept, figures::add);
        backups.lastDrill().ifPresent(drill -> drill(drill, figures::add));
        return List.copyOf(figures);
    }

    private static void last(List<Backups.Kept> kept, Consumer<Figure> to) {
        var until =
                kept.stream().map(Backups.Kept::until).max(Instant::compareTo).orElseThrow();
        to.accept(Figure.of(
                "tailtown_backup_last_success_timestamp_seconds",
                "When the last one was whole",
                seconds(kept.getLast().at())));
        to.accept(Figure.of(
                "tailtown_backup_reach_timestamp_seconds",
                "The last moment that comes back from them",
                seconds(until)));
        to.accept(Figure.of(
                "tailtown_backup_size_bytes",
                "Of the last one's database",
                kept.getLast().bytes()));
    }

    private static void drill(Drill drill, Consumer<Figure> to) {
        to.accept(Figure.of(
                "tailtown_backup_drill_timestamp_seconds",
                "When they were put back for a try last",
                seconds(drill.at())));
        to.accept(Figure.of("tailtown_backup_drill_ok", "Whether they came back whole then", drill.isWell() ? 1 : 0));
        to.accept(Figure.of(
                "tailtown_backup_drill_took_seconds",
                "How long that took",
                drill.took().toMillis() / 1000.0));
        to.accept(Figure.of(
                "tailtown_backup_drill_lost_seconds",
                "How much of what was confirmed would have been lost",
                drill.lost().toMillis() / 1000.0));
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / 1000.0;
    }
}
