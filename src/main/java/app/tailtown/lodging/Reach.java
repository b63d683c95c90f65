package app.tailtown.lodging;

/** Which lets can have to do with some nights, said so that an index finds them. */
final class Reach {

    /**
     * Of {@code let l}, for {@code :from} and {@code :until}: by local dates, a day wider than any zone is from UTC, and back no further than the longest let.
     * Spans say the rest exactly; alone they would be asked of every let there ever was, because behind the wall no index can be asked for a part of a range.
     */
    static final String OF_L = """
            l.arrives_on <= (:until::timestamptz at time zone 'UTC')::date + 1 and l.departs_on >= (:from::timestamptz at time zone 'UTC')::date - 1
                 and l.arrives_on >= (:from::timestamptz at time zone 'UTC')::date - 33
            """;

    private Reach() {}
}
