package app.tailtown.audit;

/** The audit is told backwards, and no other way. */
enum LineOrder {
    NEWEST
}
