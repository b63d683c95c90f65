package app.tailtown.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a form got wrong, in the order of its fields. */
public record FieldErrors(List<FieldError> all) {

    public static final FieldErrors NONE = new FieldErrors(List.of());

    public FieldErrors {
        all = List.copyOf(all);
    }

    /** The first thing that is wrong with this field, for the parameter {@code error} of its template. */
    public @Nullable String of(String field) {
        return all.stream()
                .filter(e -> e.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
