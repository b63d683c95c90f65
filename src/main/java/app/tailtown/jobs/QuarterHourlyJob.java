package app.tailtown.jobs;

/** Work done every quarter of an hour for each active company, bound to it: for what hangs on a local hour of a resort. */
public interface QuarterHourlyJob {

    /** Stable: the row in the database is found by it, and the audit shows it as {@code job:<name>}. */
    String name();

    /** The work for the bound company. Thrown exceptions are logged and the job is tried again. */
    void run();
}
