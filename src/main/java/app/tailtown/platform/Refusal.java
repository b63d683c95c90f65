package app.tailtown.platform;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a rule said no, as data a person or a program can act on. Each module seals its own; each is a record whose components are the facts.
 *
 * <p>Its words stand in the bundles under {@code refusal.<code>.title} and {@code refusal.<code>.detail}, which get the facts in order.
 */
public interface Refusal {

    /** The stable code, from the record's name: {@code SuiteTaken} is {@code suite-taken}. */
    default String code() {
        return codeOf(getClass());
    }

    /** 409 where the world moved, 422 where a rule or a field stands against it. */
    default int status() {
        return 409;
    }

    /** What is true, by name; dates, money and texts, never ids only. */
    default Map<String, Object> facts() {
        return components(this)
                .collect(Collectors.toMap(
                        RecordComponent::getName, c -> valueOf(c, this), (a, _) -> a, LinkedHashMap::new));
    }

    /** What would make it possible, best first. */
    default List<Remedy> remedies() {
        return List.of();
    }

    /** Whether the same may be had on other days or in another suite, whatever is changed about the rest. */
    default boolean mayDoElsewhere() {
        return false;
    }

    default Refused refused() {
        return new Refused(this);
    }

    static String codeOf(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    private static Stream<RecordComponent> components(Refusal refusal) {
        return Stream.of(refusal.getClass().getRecordComponents()).filter(c -> c.getType() != List.class);
    }

    private static Object valueOf(RecordComponent component, Object of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
