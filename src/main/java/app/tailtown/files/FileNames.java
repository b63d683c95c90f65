package app.tailtown.files;

import java.util.Locale;

/** What a file is called: after what came with it, and after what it is. */
final class FileNames {

    private static final int LONGEST = 195;

    private FileNames() {}

    /** Saved and opened it is what it is, whatever it was called. */
    static String asPdf(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".pdf") ? name : name + ".pdf";
    }

    static String asWebp(String name) {
        return name.replaceFirst("(?i)\\.(jpe?g|png|webp)$", "") + ".webp";
    }

    /** No folders, nothing unprintable; what is left of it, or what it is otherwise. */
    static String harmless(String name, String otherwise) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{C}\"]", "").strip();
        if (clean.isEmpty()) return otherwise;
        return clean.length() > LONGEST ? clean.substring(clean.length() - LONGEST) : clean;
    }
}
