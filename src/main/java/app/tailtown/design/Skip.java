package app.tailtown.design;

/**
 * A way past all that stands before a part of the page, for who works with the keyboard.
 *
 * @param href the part: {@code #arrivals}
 * @param first what is focused there, as a selector: the first of it that is seen; the part itself where nothing is
 * @param key the letter that does the same from anywhere on the page
 */
public record Skip(String label, String href, String first, String key) {}
