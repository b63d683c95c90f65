package app.tailtown.customers;

/** A phone number as people write it, as the link that calls it. */
final class Calls {

    private Calls() {}

    /** {@code tel:5155550142}; a plus at the front stays, an extension after a letter becomes a pause. */
    static String href(String number) {
        var parts = number.strip().split("(?i)\\s*(?:ext\\.?|x)\\s*", 2);
        var dialled = (parts[0].startsWith("+") ? "+" : "") + parts[0].replaceAll("\\D", "");
        return "tel:" + dialled + (parts.length > 1 ? "," + parts[1].replaceAll("\\D", "") : "");
    }
}
