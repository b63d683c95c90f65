package app.tailtown.alarms;

import app.tailtown.platform.Codes;
import java.time.Duration;

/** What can be wrong with the installation itself. Each has a section of its own in {@code docs/operations/alerts.md}. */
public enum Condition {
    DATABASE_AWAY(true, 1),
    BACKUP_OLD(true, 0),
    BACKUP_FAILED(true, 10),
    BACKUP_LOG_BEHIND(true, 2),
    BACKUP_ROTTEN(true, 0),
    DRILL_FAILED(true, 0),
    DRILL_OLD(false, 0),
    JOB_FAILS(false, 0),
    JOB_LATE(false, 0),
    MAIL_STUCK(false, 5),
    INVARIANT_BROKEN(true, 0),
    AUDIT_BROKEN(true, 0),
    ROOM_LOW(false, 1),
    ROOM_GONE(true, 0),
    POOL_EXHAUSTED(true, 1),
    MANY_FAILURES(true, 1),
    NEW_ERROR(false, 0),
    CERTIFICATE_ENDS(false, 0),
    CERTIFICATE_WRONG(true, 5);

    /** So long it has to be well again before it is over. */
    static final Duration CALM = Duration.ofMinutes(5);

    private final boolean pages;
    private final int minutes;

    /** @param minutes it has to last before anybody is told */
    Condition(boolean pages, int minutes) {
        this.pages = pages;
        this.minutes = minutes;
    }

    public String code() {
        return Codes.of(this);
    }

    /** Whether somebody has to see to it now, and not on the next working day. */
    public boolean isPage() {
        return pages;
    }

    public String severity() {
        return pages ? "page" : "ticket";
    }

    /** Where it is written what to do. */
    public String runbook() {
        return "docs/operations/alerts.md#" + code();
    }

    Duration patience() {
        return Duration.ofMinutes(minutes);
    }

    /** While it lasts it is said again each so long. */
    Duration again() {
        return Duration.ofHours(pages ? 4 : 24);
    }
}
