package app.tailtown.admission;

import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Effective;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Which day it is for a company whose resorts may stand in several time zones. */
@Component
public class CompanyDays {

    private final Resorts resorts;
    private final Clock clock;

    CompanyDays(Resorts resorts, Clock clock) {
        this.resorts = resorts;
        this.clock = clock;
    }

    /** The earliest date it is at any of its resorts: what begins today begins everywhere. */
    public LocalDate today() {
        return resorts.list().stream()
                .map(r -> r.today(clock))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Whether it can still be taken back, on a day that is {@link #today}: what begins tomorrow may have begun at another resort already. */
    public static boolean hasBegunNowhere(Effective what, LocalDate today) {
        return what.isToCome(today.plusDays(1));
    }

    public boolean hasBegunNowhere(Effective what) {
        return hasBegunNowhere(what, today());
    }

    /** The latest date it is anywhere on earth: a vet may work where no resort is. */
    public LocalDate latestAnywhere() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }

    public OffsetDateTime now() {
        return Columns.now(clock);
    }
}
