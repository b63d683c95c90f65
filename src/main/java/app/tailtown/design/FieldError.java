package app.tailtown.design;

/**
 * What is wrong with one field and what would be right.
 *
 * @param field the field's id on the page; empty when it is about the form as a whole
 */
public record FieldError(String field, String message) {}
