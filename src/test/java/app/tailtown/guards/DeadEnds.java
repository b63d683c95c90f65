package app.tailtown.guards;

import app.tailtown.platform.Refusal;
import app.tailtown.world.Api;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A refusal that promises ways out and is given without one. {@link Api} looks at every answer it gets, so that each test of a refusal looks for them too. */
public final class DeadEnds {

    /** Codes of which no refusal is excused: two modules may have one each of the same name. */
    private static final Set<String> PROMISED =
            house().collect(Collectors.groupingBy(Refusal::codeOf)).entrySet().stream()
                    .filter(e -> e.getValue().stream().allMatch(DeadEnds::hasRemedies))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());

    private DeadEnds() {}

    /** Of the modules of the house. */
    static Stream<Class<?>> house() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("app.tailtown").stream()
                        .filter(c -> c.isRecord() && c.isAssignableTo(Refusal.class))
                        .map(JavaClass::reflect);
    }

    static boolean hasRemedies(Class<?> refusal) {
        var component = Stream.of(refusal.getRecordComponents())
                .anyMatch(c -> c.getName().equals("remedies"));
        var said = Stream.of(refusal.getDeclaredMethods())
                .anyMatch(m -> m.getName().equals("remedies"));
        return component || said;
    }

    /** Gives the answer on, unless it leaves somebody standing. */
    public static Api.Reply refuse(Api.Reply reply) {
        if (reply.status() != 409 && reply.status() != 422) return reply;
        if (!reply.body().startsWith("{") || !PROMISED.contains(reply.at("/code"))) return reply;
        if (!reply.json().at("/remedies").isEmpty()) return reply;
        throw new AssertionError("Refused without a way out: " + reply.body());
    }
}
