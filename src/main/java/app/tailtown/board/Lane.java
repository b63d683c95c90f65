package app.tailtown.board;

import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteNights;
import app.tailtown.lodging.SuiteNights.Use;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A suite and who has it, in the order of the days. */
record Lane(Suite suite, List<Bar> bars) {

    /**
     * What it is used for night by night, as whoever looks for a free suite is told.
     *
     * @param turnovers when the suites change hands on each of the days: one more than there are nights
     */
    SuiteNights nights(List<Instant> turnovers) {
        var uses = IntStream.range(0, turnovers.size() - 1)
                .mapToObj(n -> bars.stream()
                        .filter(b -> b.begins().isBefore(turnovers.get(n + 1))
                                && turnovers.get(n).isBefore(b.ends()))
                        .min(Comparator.comparing(Bar::use))
                        .map(b -> new Use(b.use(), new HolderId(b.holderId()), b.reason()))
                        .orElse(Use.FREE))
                .toList();
        return new SuiteNights(suite, uses);
    }
}
