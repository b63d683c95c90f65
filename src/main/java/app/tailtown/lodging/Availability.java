package app.tailtown.lodging;

import app.tailtown.organizations.Resort;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is free: one computation for every screen, the API and the choice of a suite. Every consumer of capacity is a row of {@code let}: guests, closures,
 * and displaced guests, who need a suite of their type although they stand in none.
 */
@Repository
public class Availability {

    /** Looks back no further than the longest let, so it costs the same however long the past is. */
    private static final String SUITES = """
            with near as (
              select l.suite_id, l.suite_type_id, l.span from let l
               where l.resort_id = :resort and l.released_at is null and l.holder_id <> :but
                 and lower(l.span) <= :until and lower(l.span) > :from::timestamptz - interval '31 days 1 hour' and upper(l.span) >= :from)
            select s.id, s.name, s.area, s.suite_type_id, t.name as suite_type, t.description, s.maximum_pets, s.species_id, s.weight_limit_grams,
                   not exists (select from near n where n.suite_id = s.id and n.span && tstzrange(:from, :until)) as free,
                   (select count(*) from near n where n.suite_id = s.id and (upper(n.span) = :from or lower(n.span) = :until)) as neighbours,
                   (select count(*) from near n where n.suite_id is null and n.suite_type_id = s.suite_type_id
                                                  and n.span && tstzrange(:from, :until)) as displaced
              from suite s join suite_type t on t.organization_id = s.organization_id and t.id = s.suite_type_id
             where s.resort_id = :resort and s.deleted_at is null
             order by t.position, t.name, t.id, s.position, s.name, s.id""";

    private static final String TAKEN_NIGHTS = """
            select coalesce(s.suite_type_id, l.suite_type_id) as suite_type_id, d::date as night, count(distinct coalesce(l.suite_id, l.id)) as taken
              from let l
              left join suite s on s.organization_id = l.organization_id and s.id = l.suite_id
             cross join generate_series(greatest(l.arrives_on, :arrives), least(l.departs_on, :departs) - 1, interval '1 day') d
             where l.resort_id = :resort and l.released_at is null and l.holder_id <> :but
               and lower(l.span) < :until and lower(l.span) > :from::timestamptz - interval '31 days 1 hour' and upper(l.span) > :from
             group by 1, 2""";

    private final JdbcClient jdbc;

    Availability(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who is to sleep there.
     *
     * @param weightGrams of all of them together, as far as it is known
     */
    public record Guests(int pets, List<UUID> species, int weightGrams) {
        public static final Guests ANY = new Guests(1, List.of(), 0);
    }

    /**
     * A suite that is free for the whole stay and takes these guests.
     *
     * @param neighbours how many lets touch the stay without a gap (0 to 2): the more, the less is cut up
     */
    public record FreeSuite(SuiteId id, String name, String area, int neighbours) {}

    /**
     * How many suites of a type are let, closed or owed to somebody displaced in one night.
     */
    public record TakenNight(UUID suiteTypeId, LocalDate night, int taken) {}

    /**
     * What one suite type has for the stay.
     *
     * @param suites how many suites of this type there are
     * @param fitting how many of them take these guests
     * @param suitesFree the free ones that fit, the one to suggest first; displaced guests' share is taken off
     */
    public record FreeType(
            SuiteTypeId id, String name, String description, int suites, int fitting, List<FreeSuite> suitesFree) {

        public int free() {
            return suitesFree.size();
        }
    }

    private record Row(
            UUID id,
            String name,
            String area,
            UUID suiteTypeId,
            String suiteType,
            String description,
            int maximumPets,
            @Nullable UUID speciesId,
            @Nullable Integer weightLimitGrams,
            boolean free,
            int neighbours,
            int displaced) {

        boolean fits(Guests guests) {
            return guests.pets() <= maximumPets
                    && (speciesId == null || guests.species().stream().allMatch(speciesId::equals))
                    && (weightLimitGrams == null || guests.weightGrams() <= weightLimitGrams);
        }
    }

    /** {@code but}: whoever's own lets count as free, because they are to be given up. */
    public List<FreeType> of(Resort resort, Stay stay, Guests guests, HolderId but) {
        return between(resort, stay.begins(resort), stay.ends(resort), guests, but);
    }

    /** The same for some hours. */
    List<FreeType> between(Resort resort, Instant from, Instant until, Guests guests, HolderId but) {
        return jdbc
                .sql(SUITES)
                .param("resort", resort.id().value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("but", but.value())
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::suiteTypeId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(suites -> type(suites, guests))
                .toList();
    }

    /** Nights of the stay in which something of a type is taken; one that is not listed has everything free. */
    public List<TakenNight> takenNights(Resort resort, Stay stay, HolderId but) {
        return jdbc.sql(TAKEN_NIGHTS)
                .param("resort", resort.id().value())
                .param("but", but.value())
                .param("arrives", stay.arrives())
                .param("departs", stay.departs())
                .param("from", stay.begins(resort).atOffset(ZoneOffset.UTC))
                .param("until", stay.ends(resort).atOffset(ZoneOffset.UTC))
                .query(TakenNight.class)
                .list();
    }

    private static FreeType type(List<Row> suites, Guests guests) {
        var first = suites.getFirst();
        var fitting = suites.stream().filter(s -> s.fits(guests)).toList();
        var free = fitting.stream()
                .filter(Row::free)
                .sorted(Comparator.comparingInt(Row::neighbours).reversed())
                .map(s -> new FreeSuite(new SuiteId(s.id()), s.name(), s.area(), s.neighbours()))
                .toList();
        var left = Math.max(0, free.size() - first.displaced());
        return new FreeType(
                new SuiteTypeId(first.suiteTypeId()),
                first.suiteType(),
                first.description(),
                suites.size(),
                fitting.size(),
                free.subList(0, left));
    }
}
