package app.tailtown.operations;

import app.tailtown.installation.Installation;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** How a command begins that only says what it has to say. */
final class Quietly {

    private Quietly() {}

    /** The installation of this process's environment; from now on only errors are logged. */
    static Installation read() {
        LoggingSystem.get(Quietly.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        return Installation.read();
    }
}
