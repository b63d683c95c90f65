package app.tailtown.watch;

/** Events are told backwards, and no other way. */
public enum EventOrder {
    NEWEST
}
