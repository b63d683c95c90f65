package app.tailtown.board;

import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.NightUse;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteNights;
import app.tailtown.lodging.SuiteNights.Use;
import app.tailtown.organizations.Resort;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A suite and who has it, in the order of the days. */
record Lane(Suite suite, List<Bar> bars) {

    private static final Use FREE = new Use(NightUse.FREE, null, "");

    /** What it is used for night by night, as whoever looks for a free suite is told. */
    SuiteNights nights(Resort resort, Stay shown) {
        var turnovers = IntStream.rangeClosed(0, shown.nights())
                .mapToObj(n -> resort.turnoverOn(shown.arrives().plusDays(n)))
                .toList();
        var uses = IntStream.range(0, shown.nights())
                .mapToObj(n -> bars.stream()
                        .filter(b -> b.begins().isBefore(turnovers.get(n + 1))
                                && turnovers.get(n).isBefore(b.ends()))
                        .min(Comparator.comparing(Bar::use))
                        .map(b -> new Use(b.use(), new HolderId(b.holderId()), b.reason()))
                        .orElse(FREE))
                .toList();
        return new SuiteNights(suite, uses);
    }
}
