package app.tailtown.booking;

/** Whether a stay is cancelled, in statements that call their reservation {@code r}. A cancellation that was taken back is none. */
public final class CancelledStays {

    static final String IS_ONE =
            "exists (select from cancellation x where x.organization_id = r.organization_id and x.reservation_id = r.id and x.undone_at is null)";

    public static final String IS_NONE = "not " + IS_ONE;

    private CancelledStays() {}
}
