package app.tailtown.design;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a page are called, noted while they are drawn. The summary of a refused form stands before them and asks: a page on which it asked in vain
 * is drawn once more.
 */
public final class FieldNames {

    private final Map<String, String> names = new LinkedHashMap<>();
    private boolean missed;

    /** Of several fields with one id the first counts: that is where a link to it leads. */
    public void say(String field, String label) {
        names.putIfAbsent(field, label);
    }

    /** As their fields stand on the page; what belongs to none of them last. */
    List<FieldError> ordered(List<FieldError> errors) {
        var fields = List.copyOf(names.keySet());
        return errors.stream()
                .sorted(Comparator.comparingInt(
                        e -> fields.contains(e.field()) ? fields.indexOf(e.field()) : fields.size()))
                .toList();
    }

    @Nullable
    String of(String field) {
        var name = names.get(field);
        if (name == null) missed = true;
        return name;
    }

    /** Whether somebody asked for a field before it was drawn. */
    public boolean isMissed() {
        return missed;
    }
}
