package app.tailtown.catalog;

import app.tailtown.platform.Words;
import java.util.Locale;

/** The vaccines of the shipped list in the language of whoever reads; one that a company added is called as the company calls it. */
public final class VaccineNames {

    private VaccineNames() {}

    public static String in(String name, Words words) {
        var key = "vaccine." + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return words.has(key) ? words.text(key) : name;
    }
}
