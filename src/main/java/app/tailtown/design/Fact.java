package app.tailtown.design;

/** One line of a list of facts, both sides in the person's words. */
public record Fact(String label, String value) {}
