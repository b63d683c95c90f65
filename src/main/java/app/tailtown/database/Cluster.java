package app.tailtown.database;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded database: made whole or not at all, and told their settings before each start. */
record Cluster(PostgresFolders folders, PostgresTools tools, Durability durability) {

    static final String SUPERUSER = "postgres";

    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 60
            shared_buffers = 128MB
            autovacuum_naptime = 10s # what grew is soon known: without statistics the first pages of a new house are slow
            jit = off
            max_slot_wal_keep_size = 2GB # of what backups have not copied yet; beyond, they begin anew
            password_encryption = 'scram-sha-256'
            shared_preload_libraries = 'pg_stat_statements'
            timezone = 'UTC'
            logging_collector = on
            log_connections = on
            log_directory = 'log'
            log_filename = 'postgresql-%%a.log'
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_timezone = 'UTC'
            log_error_verbosity = terse # without what a refused row says, which may be somebody's address
            """;

    private static final String OUR_SETTINGS = "tailtown.conf";

    Path data() {
        return folders.data(tools.binaries().major());
    }

    Secret superuserPassword() {
        return folders.secrets().keepPassword(LocalServer.KEPT_AS);
    }

    void createIfAbsent() {
        if (Files.exists(data())) {
            return;
        }
        try {
            Path unfinished = folders.unfinished("data");
            Path password = Files.createTempFile("tailtown-", ".password");
            try {
                Files.writeString(password, superuserPassword().text());
                initialize(unfinished, password);
            } finally {
                Files.delete(password);
            }
            Files.writeString(
                    unfinished.resolve("postgresql.conf"),
                    "\ninclude '" + OUR_SETTINGS
                            + "'  # written by Tailtown at each start; ALTER SYSTEM wins over it\n",
                    StandardOpenOption.APPEND);
            Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void initialize(Path folder, Path passwordFile) {
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        if (durability == Durability.FORGETFUL) {
            arguments.add("--no-sync");
        }
        PostgresTools.Result result = tools.run("initdb", arguments);
        if (!result.succeeded()) {
            FileSystemUtils.deleteRecursively(folder.toFile());
            throw new CannotStart("The embedded database could not be made: " + result.output());
        }
    }

    void writeSettings(int port) {
        var settings = SETTINGS.formatted(port) + durability.settings();
        try {
            Path fresh = data().resolve(OUR_SETTINGS + ".new");
            Files.writeString(fresh, settings);
            Files.move(fresh, data().resolve(OUR_SETTINGS), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
