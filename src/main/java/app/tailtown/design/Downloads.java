package app.tailtown.design;

/** Where a list is to be had as a file. */
public final class Downloads {

    private Downloads() {}

    /** The address of the workbook beside that of the CSV: their paths end with the kind. */
    public static String workbook(String csv) {
        var query = csv.indexOf('?');
        var path = query < 0 ? csv : csv.substring(0, query);
        if (!path.endsWith("csv")) throw new IllegalArgumentException("Not a list as CSV: " + csv);
        return path.substring(0, path.length() - 3) + "xlsx" + csv.substring(path.length());
    }
}
