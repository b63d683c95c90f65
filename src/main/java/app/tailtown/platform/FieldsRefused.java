package app.tailtown.platform;

import java.util.List;

/** Fields that are wrong for a reason that needed a look beyond the request: unknown ids, dates out of range. */
public final class FieldsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Wrong> wrong;

    /**
     * One wrong field.
     *
     * @param key the words stand under {@code field.<key>} and get {@code arguments}
     */
    public record Wrong(String field, String key, List<Object> arguments) {}

    public FieldsRefused(List<Wrong> wrong) {
        super(wrong.toString(), null, false, false);
        this.wrong = List.copyOf(wrong);
    }

    public static FieldsRefused field(String field, String key, Object... arguments) {
        return new FieldsRefused(List.of(new Wrong(field, key, List.of(arguments))));
    }

    /** The same of a form in which these fields stand below others: {@code settle.proofs[0].validUntil}. */
    private FieldsRefused under(String above) {
        return new FieldsRefused(wrong.stream()
                .map(w -> new Wrong(above + w.field(), w.key(), w.arguments()))
                .toList());
    }

    /** What is done with a part of a form, whose fields are called as they stand in the whole: those below {@code above}. */
    public static void under(String above, Runnable work) {
        try {
            work.run();
        } catch (FieldsRefused no) {
            throw no.under(above);
        }
    }

    public List<Wrong> wrong() {
        return wrong;
    }
}
