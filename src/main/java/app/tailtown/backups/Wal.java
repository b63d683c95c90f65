package app.tailtown.backups;

/** Names and places of the database's log, which PostgreSQL keeps in files of 16 MB. */
record Wal(String system, int timeline) {

    static final int SEGMENT = 16 * 1024 * 1024;
    private static final long IN_A_ROW = 0x1_0000_0000L / SEGMENT;

    /** A place as PostgreSQL writes it, such as {@code 1/6A3F0028}. */
    static long place(String written) {
        var parts = written.split("/");
        return (Long.parseLong(parts[0], 16) << 32) | Long.parseLong(parts[1], 16);
    }

    static String written(long place) {
        return "%X/%X".formatted(place >>> 32, place & 0xFFFF_FFFFL);
    }

    static long segmentOf(long place) {
        return Long.divideUnsigned(place, SEGMENT);
    }

    /** As PostgreSQL calls the file. */
    String file(long segment) {
        return "%08X%08X%08X".formatted(timeline, segment / IN_A_ROW, segment % IN_A_ROW);
    }

    String beginning() {
        return "log/" + system + "/" + "%08X".formatted(timeline);
    }

    /** Of a whole segment. */
    String name(long segment) {
        return "log/" + system + "/" + file(segment);
    }

    /** Of the one that is being written: what there was of it. */
    String partOf(long segment) {
        return name(segment) + ".part";
    }

    /** How far the log is kept, and when that was looked at. */
    String reach() {
        return "reach/" + system + "/" + "%08X".formatted(timeline);
    }
}
