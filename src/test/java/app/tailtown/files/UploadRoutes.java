package app.tailtown.files;

import app.tailtown.world.Api;
import app.tailtown.world.PageClient;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the application that takes a file, found by what its method asks for, and walked with one. */
record UploadRoutes(List<String> patterns) {

    private static final Pattern VARIABLE = Pattern.compile("([a-z]+)/\\{\\w+}");

    static UploadRoutes of(RequestMappingHandlerMapping mapping) {
        return new UploadRoutes(mapping.getHandlerMethods().entrySet().stream()
                .filter(e -> takesAFile(e.getValue()))
                .flatMap(e -> e.getKey().getPatternValues().stream())
                .sorted()
                .toList());
    }

    private static boolean takesAFile(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(UploadRoutes::isAFile);
    }

    private static boolean isAFile(MethodParameter parameter) {
        var type = ResolvableType.forMethodParameter(parameter);
        var parts = Stream.concat(Stream.of(type), Arrays.stream(type.getGenerics()));
        var isBytes = type.isArray() || type.toClass().getPackageName().startsWith("java.io");
        return parts.anyMatch(t -> MultipartFile.class.isAssignableFrom(t.toClass()))
                || parameter.hasParameterAnnotation(RequestBody.class) && isBytes;
    }

    static String path(String pattern, Map<String, UUID> ids) {
        return VARIABLE.matcher(pattern).replaceAll(m -> {
            var id = ids.get(m.group(1));
            if (id == null) throw new IllegalStateException("Say which " + m.group(1) + " for " + pattern);
            return m.group(1) + "/" + id;
        });
    }

    /** As a program where it is a route of the API, else as the person. */
    static Api.Reply bring(String path, Api program, PageClient person, Map<String, ?> fields, byte[] content) {
        return path.startsWith("/api/")
                ? program.raw("POST", path, "image/png", content)
                : person.upload(path, fields, "card.png", content);
    }
}
