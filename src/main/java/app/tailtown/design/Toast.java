package app.tailtown.design;

import org.jspecify.annotations.Nullable;

/**
 * A short word on what was just done, shown once on the next page.
 *
 * @param text what was done, in the person's language
 * @param undo path to which a form posts {@code _method=DELETE} to take it back; absent when it cannot be
 * @param back where whoever takes it back goes on; empty for the page of what was done
 */
public record Toast(String text, @Nullable String undo, String back) {

    public Toast(String text, @Nullable String undo) {
        this(text, undo, "");
    }
}
