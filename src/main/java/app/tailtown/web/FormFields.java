package app.tailtown.web;

import app.tailtown.platform.FieldsRefused;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.DataBinder;

/** The fields of a form as a command's constructor asks for them: text cleaned, an empty field is no value, an unticked box is false. */
final class FormFields implements DataBinder.ValueResolver {

    private static final Set<String> OWN = Set.of("_csrf", "_method", "idempotencyKey");

    private static final Pattern INDEX = Pattern.compile("\\[([^\\]]*)");
    private static final Pattern ROW = Pattern.compile("1?\\d{1,2}");

    private final Map<String, List<String>> values = new TreeMap<>();

    FormFields(Map<String, String[]> parameters) {
        parameters.forEach((name, all) -> {
            refuseIndex(name);
            if (!OWN.contains(name))
                values.put(name, Arrays.stream(all).map(FormFields::clean).toList());
        });
    }

    /** The number of a row is one we could have drawn; the binder would make all the rows before it. */
    private static void refuseIndex(String name) {
        INDEX.matcher(name)
                .results()
                .filter(m -> !ROW.matcher(m.group(1)).matches())
                .findFirst()
                .ifPresent(_ -> {
                    throw FieldsRefused.field(name, "unreadable");
                });
    }

    Map<String, List<String>> values() {
        return values;
    }

    boolean isEmpty(String name) {
        return values.getOrDefault(name, List.of()).stream().allMatch(String::isEmpty);
    }

    @Override
    public @Nullable Object resolveValue(String name, Class<?> type) {
        if (type == boolean.class)
            return isEmpty(name)
                    ? "false"
                    : values.getOrDefault(name, List.of()).getLast();
        if (isEmpty(name)) return null;
        var all = values.getOrDefault(name, List.of());
        return all.size() == 1 ? all.getFirst() : all.toArray(String[]::new);
    }

    @Override
    public Set<String> getNames() {
        return new HashSet<>(values.keySet());
    }

    /** Browsers end lines with two characters; text that no database could keep is refused by the binder of all texts. */
    private static String clean(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
