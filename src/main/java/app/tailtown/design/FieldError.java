package app.tailtown.design;

/**
 * What is wrong with one field and what would be right.
 *
 * @param field the field's id on the page; empty when it is about the form as a whole
 */
public record FieldError(String field, String message) {

    /** "E-mail: This is needed.", as it is said where the field does not stand beside it. */
    String said(Ui ui) {
        var name = ui.names().of(field);
        return name == null ? message : ui.t("design.error.of", name, message);
    }
}
