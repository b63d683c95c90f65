package app.tailtown.jobs;

/** Work done every minute for each active company, bound to it: for what somebody waits for. It has to cost next to nothing when there is nothing to do. */
public interface MinutelyJob {

    /** Stable: the row in the database is found by it, and the audit shows it as {@code job:<name>}. */
    String name();

    /** The work for the bound company. Thrown exceptions are logged and the job is tried again. */
    void run();
}
