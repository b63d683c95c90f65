package app.tailtown.files;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** S3Proxy (org.gaul:s3proxy), a server that speaks S3 over a folder, which the build lays beside the classes. */
public record S3Server(Process process, URI address) implements AutoCloseable {

    public static final String IDENTITY = "tailtown";
    public static final String SECRET = "a-secret-of-the-tests";

    private static final Path JAR = Path.of("target/s3proxy/s3proxy.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** With one empty bucket, which is a folder in {@code folder}. */
    public static S3Server start(Path folder, String bucket) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve(bucket));
        var port = freePort();
        var settings = folder.resolveSibling(folder.getFileName() + ".properties");
        Files.write(
                settings,
                List.of(
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "s3proxy.identity=" + IDENTITY,
                        "s3proxy.credential=" + SECRET,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.identity=unused",
                        "jclouds.credential=unused",
                        "jclouds.filesystem.basedir=" + folder));
        var java = ProcessHandle.current().info().command().orElseThrow();
        var process = new ProcessBuilder(java, "-Xmx256m", "-jar", JAR.toString(), "--properties", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile())
                .start();
        var server = new S3Server(process, URI.create("http://127.0.0.1:" + port + "/"));
        server.await(port);
        return server;
    }

    private void await(int port) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                close();
                throw new IllegalStateException("S3Proxy did not start");
            }
            Thread.sleep(100);
        }
    }

    private static boolean answers(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
