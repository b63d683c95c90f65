package app.tailtown.lodging;

import java.time.LocalDate;

/**
 * What became of the suites of a type in one night. Every suite is counted once, or this refuses to be.
 *
 * @param night the local date on which it begins
 * @param suites how many there are
 * @param closed out of service
 * @param let to guests
 * @param held for stays that nobody has confirmed yet
 * @param day a guest of day camp rests there for hours that touch the night
 * @param owed not let, but needed by a guest who lost a suite of the type
 * @param free to be given away
 * @param waiting guests who lost theirs and for whom there is none either
 */
public record NightCount(
        LocalDate night, int suites, int closed, int let, int held, int day, int owed, int free, int waiting) {

    public NightCount {
        if (closed + let + held + day + owed + free != suites || owed < 0 || free < 0 || waiting < 0) {
            throw new IllegalStateException(
                    "%s: %d closed, %d let, %d held, %d by day, %d owed, %d free are not %d suites"
                            .formatted(night, closed, let, held, day, owed, free, suites));
        }
    }
}
