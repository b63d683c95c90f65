package app.tailtown.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads text line by line and says where a secret stands and what it looks like, never the secret itself. */
record SecretScan(List<Shape> shapes) {

    /** Where something stands that looks like a secret. */
    record Finding(Path file, int line, String shape) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + shape;
        }
    }

    /** The link of the first run is written for whoever installs the house; it works once, and only while there is no company. */
    private static final Pattern FIRST_RUN = Pattern.compile("^\\s*https?://\\S+/setup\\?token=[A-Za-z0-9_-]{43}$");

    /** A line of the log begins with its request, and with its trace where traces are collected: 32 digits drawn by lot that open nothing. */
    private static final Pattern OF_TRACE = Pattern.compile("\\[(?:[0-9a-f-]{36})? [0-9a-f]{32}]");

    /** For what is kept. */
    static SecretScan ofTree() {
        return new SecretScan(
                Stream.concat(Shape.KNOWN.stream(), Shape.MIXED.stream()).toList());
    }

    /** For what was logged: also what was planted, and what tells of people. */
    static SecretScan ofLogs() {
        return new SecretScan(Stream.of(Shape.KNOWN, Shape.MIXED, Shape.OF_PEOPLE, Canaries.shapes())
                .flatMap(List::stream)
                .toList());
    }

    List<Finding> in(Path file) {
        return in(file, text(file));
    }

    List<Finding> in(Path file, String text) {
        var found = new ArrayList<Finding>();
        var number = 0;
        for (var line : text.split("\r?\n|\r")) {
            number++;
            if (FIRST_RUN.matcher(line).matches()) continue;
            var said = OF_TRACE.matcher(line).replaceFirst("[]");
            for (var shape : shapes) {
                if (shape.isIn(said)) found.add(new Finding(file, number, shape.name()));
            }
        }
        return found;
    }

    /** Whatever is in it; bytes that are no text do no harm. */
    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
