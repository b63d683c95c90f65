package app.tailtown.jobs;

import java.time.LocalTime;

/** Work done once a night for each active company, bound to it. Every module may declare some as beans. */
public interface NightlyJob {

    /** Stable: the row in the database is found by it, and the audit shows it as {@code job:<name>}. */
    String name();

    /** When, in UTC. */
    LocalTime at();

    /** The work for the bound company. Thrown exceptions are logged and the job is tried again. */
    void run();
}
