package app.tailtown.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The process's environment, read with types; a blank value counts as absent. */
record Settings(Map<String, String> environment) {

    Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** From the variable, or from the file that its {@code …_FILE} twin names. */
    Optional<String> secret(String name) {
        Optional<String> file = text(name + "_FILE");
        Optional<String> direct = text(name);
        if (file.isPresent() && direct.isPresent()) {
            throw new CannotStart(name + " and " + name + "_FILE are both set; keep one.");
        }
        return direct.or(() -> file.map(path -> contents(name + "_FILE", path)));
    }

    Optional<Boolean> yes(String name) {
        return text(name).map(said -> switch (said) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new CannotStart(name + " is \"" + said + "\"; it must be yes or no.");
        });
    }

    Optional<Duration> seconds(String name, int most) {
        return text(name).map(said -> {
            if (!said.matches("\\d{1,6}") || Integer.parseInt(said) > most) {
                throw new CannotStart(
                        name + " is \"" + said + "\"; it must be a number of seconds from 0 to " + most + ".");
            }
            return Duration.ofSeconds(Integer.parseInt(said));
        });
    }

    Optional<DatabaseUrl> databaseUrl(String name) {
        return secret(name).map(value -> DatabaseUrl.parse(name, value));
    }

    int port(String name, int otherwise) {
        return text(name).map(value -> port(name, value)).orElse(otherwise);
    }

    InetAddress address(String name, String otherwise) {
        return literal(name, text(name).orElse(otherwise));
    }

    /** Comma-separated IP addresses, in their shortest form. */
    List<String> addresses(String name) {
        return text(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> literal(name, value).getHostAddress())
                .toList();
    }

    /** Sites as browsers name them. A star would let in all, so it is none; over a network nobody may change what is read. */
    List<String> origins(String name) {
        return text(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> origin(name, value))
                .toList();
    }

    private static String origin(String name, String value) {
        URI site = uri(name, value);
        boolean here = "localhost".equals(site.getHost()) || "127.0.0.1".equals(site.getHost());
        boolean safe = "https".equals(site.getScheme()) || here && "http".equals(site.getScheme());
        boolean bare = "/".equals(site.getPath()) && site.getQuery() == null && site.getUserInfo() == null;
        if (!safe || site.getHost() == null || !bare) {
            throw new CannotStart(name + " has \"" + value
                    + "\"; each must look like https://book.example.com, with commas between them.");
        }
        return site.getScheme() + "://" + site.getAuthority();
    }

    Optional<URI> webAddress(String name) {
        return text(name).map(value -> {
            URI address = uri(name, value);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            boolean bare = address.getPath().isEmpty() || address.getPath().equals("/");
            if (!web || address.getHost() == null || !bare || address.getQuery() != null) {
                throw notAWebAddress(name, value);
            }
            return address.resolve("/");
        });
    }

    private static URI uri(String name, String value) {
        try {
            return new URI(value.endsWith("/") ? value : value + "/");
        } catch (URISyntaxException wrong) {
            throw notAWebAddress(name, value);
        }
    }

    private static CannotStart notAWebAddress(String name, String value) {
        return new CannotStart(name + " is \"" + value + "\"; it must look like https://resort.example.com.");
    }

    private static int port(String name, String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new CannotStart(name + " is \"" + value + "\"; it must be a number from 0 to 65535.");
        }
        return Integer.parseInt(value);
    }

    private static InetAddress literal(String name, String value) {
        try {
            return InetAddress.ofLiteral("localhost".equals(value) ? "127.0.0.1" : value);
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart(name + " is \"" + value + "\"; it must be an IP address.", wrong);
        }
    }

    private static String contents(String name, String path) {
        try {
            return Files.readString(Path.of(path)).strip();
        } catch (IOException failure) {
            throw new CannotStart(name + " names " + path + ", which cannot be read.", failure);
        }
    }
}
