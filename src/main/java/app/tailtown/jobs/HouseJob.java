package app.tailtown.jobs;

import java.time.LocalTime;

/** Work done once a night for the installation, whatever companies it has, bound to none. Every module may declare some as beans. */
public interface HouseJob {

    /** Stable: the row in the database is found by it. */
    String name();

    /** When, in UTC. */
    LocalTime at();

    /** Thrown exceptions are logged and the job is tried again. */
    void run();
}
