package app.tailtown.lodging;

import app.tailtown.platform.NaturalOrder;
import java.util.Comparator;
import java.util.UUID;

/**
 * Where a suite stands in the order of the house: its type where the company put it, it where its type has it, and what was put at the same place by name. The
 * same as {@code order by t.position, t.name collate natural_order, t.id, s.position, s.name collate natural_order, s.id}; comparing names is most of what a
 * statement costs that sorts all suites of a resort, so those that are asked all day leave it to the program.
 */
public record HouseOrder(
        int typePosition, NaturalOrder.Key typeName, UUID typeId, int position, NaturalOrder.Key name, UUID id)
        implements Comparable<HouseOrder> {

    /** As PostgreSQL compares them. */
    private static final Comparator<UUID> IDS = (one, other) -> {
        var high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private static final Comparator<HouseOrder> ORDER = Comparator.comparingInt(HouseOrder::typePosition)
            .thenComparing(HouseOrder::typeName)
            .thenComparing(HouseOrder::typeId, IDS)
            .thenComparingInt(HouseOrder::position)
            .thenComparing(HouseOrder::name)
            .thenComparing(HouseOrder::id, IDS);

    public static HouseOrder of(Suite suite, int typePosition) {
        return new HouseOrder(
                typePosition,
                NaturalOrder.key(suite.suiteType()),
                suite.suiteTypeId().value(),
                suite.position(),
                NaturalOrder.key(suite.name()),
                suite.id().value());
    }

    @Override
    public int compareTo(HouseOrder other) {
        return ORDER.compare(this, other);
    }
}
