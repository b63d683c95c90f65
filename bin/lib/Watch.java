import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The eye of bin/dev: when a template, a class or a resource is saved, it writes the classes that follow from it and
 * then touches one file, on which devtools restarts the context. It compiles without Error Prone, which takes longer
 * than all the rest; bin/check does not forget it.
 */
final class Watch {

    private static final Duration LOOK_EVERY = Duration.ofMillis(150);

    private final Path root;
    private final Path classes;
    private final Path generated;
    private final String classpath;
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    private Watch(Path root, String classpath) {
        this.root = root;
        this.classes = root.resolve("target/classes");
        this.generated = root.resolve("target/generated-sources/jte");
        this.classpath = classes + java.io.File.pathSeparator + classpath;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Watch watch = new Watch(Path.of(arguments[0]), System.getProperty("java.class.path"));
        watch.warmUp();
        Map<Path, FileTime> seen = watch.look();
        while (true) {
            Thread.sleep(LOOK_EVERY);
            Map<Path, FileTime> now = watch.look();
            if (!now.equals(seen)) {
                watch.follow(changed(seen, now));
                seen = now;
            }
        }
    }

    private static Set<Path> changed(Map<Path, FileTime> before, Map<Path, FileTime> after) {
        Set<Path> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        paths.removeIf(path -> java.util.Objects.equals(before.get(path), after.get(path)));
        return paths;
    }

    private Map<Path, FileTime> look() throws IOException {
        Map<Path, FileTime> found = new HashMap<>();
        for (String folder : List.of("src/main/java", "src/main/jte", "src/main/resources")) {
            for (Path file : files(root.resolve(folder))) {
                if (!file.startsWith(root.resolve("src/main/resources/static"))) {
                    found.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return found;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void follow(Set<Path> changed) throws IOException {
        long started = System.nanoTime();
        try {
            Set<Path> sources = sources(changed);
            sources.stream().filter(Files::notExists).forEach(this::deleteClasses);
            sources.removeIf(Files::notExists);
            if (!sources.isEmpty() && !compile(withThoseWhoMentionThem(sources))) {
                return;
            }
        } catch (gg.jte.TemplateException wrong) {
            System.err.println("[dev] " + wrong.getMessage());
            return;
        }
        Files.writeString(classes.resolve(".reload"), Long.toString(System.nanoTime()));
        System.err.println("[dev] " + changed.stream().map(path -> root.relativize(path).toString()).collect(Collectors.joining(", "))
                + ": compiled in " + Duration.ofNanos(System.nanoTime() - started).toMillis() + " ms, restarting");
    }

    private Set<Path> sources(Set<Path> changed) throws IOException {
        Set<Path> sources = new TreeSet<>();
        changed.stream().filter(path -> path.toString().endsWith(".java")).forEach(sources::add);
        if (changed.stream().anyMatch(path -> path.toString().endsWith(".jte"))) {
            sources.addAll(generate());
        }
        return sources;
    }

    /** Every template is generated, which is quick; only those whose class differs are compiled, which is not. */
    private Set<Path> generate() throws IOException {
        Map<Path, String> before = texts();
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(root.resolve("src/main/jte")), generated, ContentType.Html, null, "app.tailtown");
        engine.setTrimControlStructures(true);
        engine.generateAll();
        Map<Path, String> after = texts();
        Set<Path> differing = new TreeSet<>(before.keySet());
        differing.addAll(after.keySet());
        differing.removeIf(path -> java.util.Objects.equals(before.get(path), after.get(path)));
        return differing;
    }

    private Map<Path, String> texts() throws IOException {
        Map<Path, String> texts = new HashMap<>();
        for (Path file : files(generated)) {
            if (file.toString().endsWith(".java")) {
                texts.put(file, Files.readString(file));
            }
        }
        return texts;
    }

    /** Whoever names a changed class may depend on what changed in it. */
    private Set<Path> withThoseWhoMentionThem(Set<Path> sources) throws IOException {
        Pattern names = Pattern.compile("\\b(" + sources.stream().map(Watch::name).map(Pattern::quote).collect(Collectors.joining("|")) + ")\\b");
        Set<Path> all = new TreeSet<>(sources);
        for (Path folder : List.of(root.resolve("src/main/java"), generated)) {
            for (Path file : files(folder)) {
                if (file.toString().endsWith(".java") && names.matcher(Files.readString(file)).find()) {
                    all.add(file);
                }
            }
        }
        return all;
    }

    private boolean compile(Set<Path> sources) throws IOException {
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", classes.toString(), "-cp", classpath, "-parameters", "-proc:none", "-nowarn", "-g");
            return compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(new ArrayList<>(sources)))
                    .call();
        }
    }

    /** The first compilation in a process takes seconds, the next ones a fraction: so it happens before anybody waits. */
    private void warmUp() throws IOException {
        files(root.resolve("src/main/java")).stream()
                .filter(path -> path.endsWith("Tailtown.java"))
                .findFirst()
                .ifPresent(path -> {
                    Path nowhere = root.resolve("target/dev");
                    compiler.getTask(null, null, null, List.of("-d", nowhere.toString(), "-cp", classpath, "-proc:none", "-nowarn"), null,
                                    compiler.getStandardFileManager(null, null, null).getJavaFileObjects(path))
                            .call();
                });
    }

    private void deleteClasses(Path source) {
        Path top = source.startsWith(generated) ? generated : root.resolve("src/main/java");
        Path folder = classes.resolve(top.relativize(source)).getParent();
        try {
            for (Path file : files(folder)) {
                String className = file.getFileName().toString();
                if (file.getParent().equals(folder)
                        && (className.equals(name(source) + ".class") || className.startsWith(name(source) + "$"))) {
                    Files.delete(file);
                }
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }
}
