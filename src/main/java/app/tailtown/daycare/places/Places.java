package app.tailtown.daycare.places;

import app.tailtown.hours.DayHours;
import app.tailtown.hours.HouseHours;
import app.tailtown.organizations.ResortId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The counted places of each group and day. A day's row is made from the capacity in force when somebody first asks for it. Whoever touches several days
 * goes from the earliest to the latest, and holds the group before the first: in any other order two families deadlock.
 */
@Repository
public class Places {

    /** The rows of days that nobody asked for yet are counted as if they stood. */
    private static final String COUNTS = """
            select g.id as group_id, g.name as "group", d.day::date as day, coalesce(p.capacity, x.places, c.places) as capacity, coalesce(p.taken, 0) as taken,
                   coalesce(x.reason, '') as reason
              from camp_group g
             cross join generate_series(:from::date, :until::date - 1, interval '1 day') as d (day)
              left join camp_place p on p.organization_id = g.organization_id and p.group_id = g.id and p.day = d.day::date
              left join camp_exception x on x.organization_id = g.organization_id and x.group_id = g.id and x.day = d.day::date
              left join camp_capacity c on c.organization_id = g.organization_id and c.group_id = g.id and c.valid @> d.day::date
             where g.resort_id = :resort and (:group::uuid is null or g.id = :group) and g.deleted_at is null
             order by d.day, g.position, lower(g.name), g.id""";

    private final JdbcClient jdbc;
    private final CampGroups groups;
    private final HouseHours hours;
    private final TransactionTemplate nested;

    Places(JdbcClient jdbc, CampGroups groups, HouseHours hours, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.hours = hours;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * How a day of a group stands.
     *
     * @param capacity null where nobody said how many places there are
     * @param reason why this day is not as others; empty when it is, or when nobody said
     */
    public record Count(
            UUID groupId,
            String group,
            LocalDate day,
            @Nullable Integer capacity,
            int taken,
            String reason) {

        /** Never more than there are, never less than none. */
        public int free() {
            return capacity == null ? 0 : Math.max(0, capacity - taken);
        }

        /** The same day when the whole resort is closed: nobody can come, whatever the group has. */
        private Count closed(DayHours.Closed day) {
            return new Count(groupId, group, this.day, 0, taken, day.name().isEmpty() ? reason : day.name());
        }
    }

    /** The group as it is now; until the transaction ends nobody changes it, nor how many places it has. */
    public CampGroup hold(CampGroupId group) {
        groups.hold(group);
        return groups.find(group);
    }

    /** False when there are not that many left, or nobody said how many there are; nothing was taken then. */
    public boolean take(CampGroup group, LocalDate day, int pets) {
        jdbc.sql("""
                insert into camp_place (resort_id, group_id, day, capacity)
                select :resort, :group, :day, c.places from (select camp_capacity_on(:group, :day) as places) c where c.places is not null
                on conflict do nothing""")
                .param("resort", group.resortId().value())
                .param("group", group.id().value())
                .param("day", day)
                .update();
        return Boolean.TRUE.equals(nested.execute(place -> {
            var isTaken = isTaken(group, day, pets);
            // An update that waited keeps the row though it found it full. Let go of, so that nobody waits while the
            // ways out are looked for.
            if (!isTaken) place.setRollbackOnly();
            return isTaken;
        }));
    }

    private boolean isTaken(CampGroup group, LocalDate day, int pets) {
        return jdbc.sql("""
                update camp_place set taken = taken + :pets where group_id = :group and day = :day and taken + :pets <= capacity""")
                        .param("pets", pets)
                        .param("group", group.id().value())
                        .param("day", day)
                        .update()
                > 0;
    }

    public void give(CampGroup group, LocalDate day, int pets) {
        jdbc.sql("update camp_place set taken = taken - :pets where group_id = :group and day = :day")
                .param("pets", pets)
                .param("group", group.id().value())
                .param("day", day)
                .update();
    }

    /** Every group of the resort on each day from {@code from} until {@code until}, exclusive. On a day the resort is closed there are no places. */
    public List<Count> counts(ResortId resort, LocalDate from, LocalDate until) {
        return counts(resort, null, from, until);
    }

    /** The same of one group, which there may be no more. */
    public List<Count> counts(ResortId resort, @Nullable UUID group, LocalDate from, LocalDate until) {
        var open = hours.of(resort);
        return jdbc
                .sql(COUNTS)
                .param("resort", resort.value())
                .param("group", group, Types.OTHER)
                .param("from", from)
                .param("until", until)
                .query(Count.class)
                .stream()
                .map(c -> open.on(c.day()) instanceof DayHours.Closed closed ? c.closed(closed) : c)
                .toList();
    }

    /** The days of one group, by day. */
    public Map<LocalDate, Count> counts(CampGroup group, LocalDate from, LocalDate until) {
        return counts(group.resortId(), group.id().value(), from, until).stream()
                .collect(Collectors.toMap(Count::day, c -> c));
    }

    /** The first day on which more is taken than this rule would give, if any; the group is locked. */
    java.util.Optional<Count> tooFew(CampGroup group, LocalDate from, @Nullable LocalDate until) {
        return jdbc.sql("""
                select p.group_id, '' as "group", p.day, coalesce(camp_capacity_on(p.group_id, p.day), 0) as capacity, p.taken, '' as reason from camp_place p
                 where p.group_id = :group and p.day >= :from and (:until::date is null or p.day < :until::date)
                   and p.taken > coalesce(camp_capacity_on(p.group_id, p.day), 0)
                 order by p.day limit 1""")
                .param("group", group.id().value())
                .param("from", from)
                .param("until", until)
                .query(Count.class)
                .optional();
    }

    /** Brings the rows that stand in line with the capacity in force; the group is locked. */
    void follow(CampGroup group, LocalDate from) {
        jdbc.sql("""
                update camp_place set capacity = coalesce(camp_capacity_on(group_id, day), 0)
                 where group_id = :group and day >= :from and capacity <> coalesce(camp_capacity_on(group_id, day), 0)""").param("group", group.id().value()).param("from", from).update();
    }
}
