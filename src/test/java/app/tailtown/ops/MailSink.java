package app.tailtown.ops;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Stands in for a mail server on this machine: takes whatever it is given, delivers nothing, and lays each message into a folder as a file. */
public final class MailSink {

    private MailSink() {}

    /** @param arguments the port, and the folder */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[1]));
        var server =
                new GreenMail(new ServerSetup(Integer.parseInt(arguments[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        System.out.println("A stand-in for a mail server: nothing is delivered, messages lie in " + folder);
        for (var kept = 0; ; TimeUnit.MILLISECONDS.sleep(200)) {
            var received = server.getReceivedMessages();
            for (; kept < received.length; kept++) keep(folder, kept, received[kept]);
        }
    }

    private static void keep(Path folder, int number, jakarta.mail.internet.MimeMessage message)
            throws IOException, jakarta.mail.MessagingException {
        try (var file = Files.newOutputStream(
                folder.resolve("%d-%06d.eml".formatted(ProcessHandle.current().pid(), number)))) {
            message.writeTo(file);
        }
    }
}
