package app.tailtown.races;

import app.tailtown.files.Blast;
import app.tailtown.races.property.PropertyBench;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Runs one bench on a home of its own, which is gone afterwards unless a promise was broken: {@code bin/bench NAME}. */
public final class Bench {

    private Bench() {}

    interface Run {
        boolean run(Path home) throws Exception;
    }

    public static void main(String[] names) throws Exception {
        var bench = switch (names.length == 1 ? names[0] : "") {
            case "bombs" -> (Run) _ -> bombs();
            case "booking-race" -> (Run) BookingRaceBench::run;
            case "booking-kill" -> (Run) BookingKillBench::run;
            case "alike" -> (Run) AlikeBench::run;
            case "availability" -> (Run) ThroughputBench::availability;
            case "book" -> (Run) ThroughputBench::book;
            case "copies" -> (Run) _ -> Copies.run();
            case "desk" -> (Run) DeskBench::run;
            case "jobs" -> (Run) JobsBench::run;
            case "neighbour" -> (Run) NeighbourBench::run;
            case "pages" -> (Run) PagesBench::run;
            case "property" -> (Run) _ -> property();
            default -> null;
        };
        if (bench == null) {
            say(
                    "usage: bin/bench alike | bombs | booking-race | booking-kill | availability | book | copies | desk | jobs | neighbour | pages | property");
            System.exit(2);
            return;
        }
        Files.createDirectories(Path.of("target", "bench"));
        var home = Files.createTempDirectory(Path.of("target", "bench").toAbsolutePath(), names[0] + "-");
        var kept = bench.run(home);
        if (kept) FileSystemUtils.deleteRecursively(home);
        else say("A promise was broken; what is left of it lies in " + home);
        System.exit(kept ? 0 : 1);
    }

    /** A gigabyte in each; the second time, since nothing is quick the first time. */
    private static boolean bombs() {
        Blast.all(10_000_000);
        var all = Blast.all(1_000_000_000);
        for (var blast : all) {
            Figure.lower("bomb-" + blast.name(), "ms", blast.milliseconds(), 100)
                    .print();
            Figure.lower("bomb-" + blast.name(), "MB", blast.allocated() / 1e6, 64)
                    .print();
        }
        return all.stream().allMatch(blast -> blast.allocated() < 64_000_000);
    }

    /** Ends with the first thing that neither follows nor is explained. */
    private static boolean property() {
        var ran = PropertyBench.run();
        say(ran.report());
        Figure.higher("property-operations", "count", ran.operations(), 100_000).print();
        Figure.lower("property-refusals", "count", ran.refusals(), ran.operations())
                .print();
        Figure.lower("property-findings", "count", ran.findings(), 0).print();
        Figure.higher("property-answers", "1/s", ran.operations() / ran.seconds(), 50)
                .print();
        return ran.findings() == 0;
    }

    static void say(String progress) {
        System.err.println(progress);
    }

    static boolean kept(Invariants invariants) {
        var broken = invariants.broken();
        Figure.lower("invariants-broken", "count", broken.size(), 0).print();
        if (!broken.isEmpty()) say("Broken: " + broken);
        return broken.isEmpty();
    }
}
