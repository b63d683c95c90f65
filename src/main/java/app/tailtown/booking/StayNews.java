package app.tailtown.booking;

import java.util.List;
import java.util.Optional;

/** Hears what a household is to know of a stay of theirs, in the transaction in which it happens. */
public interface StayNews {

    /** What happened, as they see it. */
    enum What {
        BOOKED,
        CANCELLATION_TAKEN_BACK,
        CHANGE_TAKEN_BACK,
        CHANGED,
        CANCELLED;

        /** What these deeds come to for them; nothing for what is only the house's own. A stay that is held is not told: nobody promised it yet. */
        static Optional<What> of(List<Deed> deeds, Reservation stands) {
            if (stands.confirmedAt() == null) return Optional.empty();
            if (stands.cancelled() != null)
                return deeds.stream().anyMatch(d -> d instanceof Deed.Cancelled)
                        ? Optional.of(CANCELLED)
                        : Optional.empty();
            return deeds.stream().flatMap(d -> of(d).stream()).min(What::compareTo);
        }

        private static Optional<What> of(Deed deed) {
            return switch (deed) {
                case Deed.Booked _, Deed.HoldConfirmed _ -> Optional.of(BOOKED);
                case Deed.CancellationTakenBack _ -> Optional.of(CANCELLATION_TAKEN_BACK);
                case Deed.ChangeTakenBack _ -> Optional.of(CHANGE_TAKEN_BACK);
                case Deed.DatesChanged _,
                        Deed.Moved _,
                        Deed.Swapped _,
                        Deed.PetsAdded _,
                        Deed.PetsRemoved _,
                        Deed.ServiceChanged _,
                        Deed.WishesChanged _,
                        Deed.AddOnGiven _,
                        Deed.AddOnRemoved _,
                        Deed.AddOnPutBack _ -> Optional.of(CHANGED);
                default -> Optional.empty();
            };
        }
    }

    void happened(Reservation stands, What what);
}
