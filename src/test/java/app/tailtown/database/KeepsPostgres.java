package app.tailtown.database;

import java.nio.file.Path;

/** A program of its own that starts the database of a home and then waits to be ended. */
final class KeepsPostgres {

    private KeepsPostgres() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedPostgres.start(Path.of(arguments[0]), Durability.FORGETFUL, EmbeddedPostgres::withTheJvm);
        System.out.println("ready");
        Thread.sleep(Long.MAX_VALUE);
    }
}
