package app.tailtown.guards;

import app.tailtown.platform.Refusal;
import app.tailtown.web.Refuses;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which refusals each operation can give, read from the calls of the compiled classes: a refusal belongs to an operation when some way of calls
 * leads from its handler to the refusal's constructor, or when {@link Refuses} says that a constraint tells it. An interface's method leads to every
 * class of ours that has it.
 */
final class RefusalsInReach {

    private final JavaClasses house;

    RefusalsInReach(JavaClasses house) {
        this.house = house;
    }

    /** Codes by operation: {@code StaysApi.checkIn} and what it may be told; an operation that nothing refuses is absent. */
    Map<String, Set<String>> byOperation() {
        var all = new TreeMap<String, Set<String>>();
        house.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                .forEach(handler -> {
                    var codes = codesFrom(handler);
                    if (!codes.isEmpty()) all.put(handler.getOwner().getSimpleName() + "." + handler.getName(), codes);
                });
        return all;
    }

    private Set<String> codesFrom(JavaMethod handler) {
        var codes = toldByTheDatabase(handler);
        var seen = new HashSet<JavaCodeUnit>(Set.of(handler));
        var ahead = new ArrayDeque<JavaCodeUnit>(seen);
        while (!ahead.isEmpty()) {
            var here = ahead.pop();
            if (here instanceof JavaConstructor made && isRefusal(made.getOwner()))
                codes.add(Refusal.codeOf(made.getOwner().reflect()));
            next(here).filter(seen::add).forEach(ahead::push);
        }
        return codes;
    }

    private static Set<String> toldByTheDatabase(JavaMethod handler) {
        return handler.tryGetAnnotationOfType(Refuses.class).stream()
                .flatMap(refuses -> Stream.of(refuses.value()))
                .map(Refusal::codeOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isRefusal(JavaClass type) {
        return type.isRecord() && type.isAssignableTo(Refusal.class);
    }

    private Stream<JavaCodeUnit> next(JavaCodeUnit from) {
        Stream<JavaAccess<?>> uses = Stream.of(
                        from.getCallsFromSelf(),
                        from.getMethodReferencesFromSelf(),
                        from.getConstructorReferencesFromSelf())
                .flatMap(Set::stream);
        return uses.filter(use -> house.contain(use.getTargetOwner().getName()))
                .flatMap(use -> use.getTarget().resolveMember().stream())
                .flatMap(RefusalsInReach::whatRuns)
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast);
    }

    /** The member itself, and whatever stands in for it in a class below. */
    private static Stream<JavaMember> whatRuns(JavaMember member) {
        if (!(member instanceof JavaMethod method)) return Stream.of(member);
        Predicate<JavaMethod> isSame = other -> other.getName().equals(method.getName())
                && other.getRawParameterTypes().size()
                        == method.getRawParameterTypes().size();
        var below = method.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(isSame);
        return Stream.concat(Stream.of(method), below);
    }

    /** As a properties file has it. */
    static String written(Map<String, Set<String>> byOperation) {
        return byOperation.entrySet().stream()
                .map(e -> e.getKey() + "=" + String.join(",", e.getValue()) + "\n")
                .collect(Collectors.joining());
    }
}
