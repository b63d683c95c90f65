package app.tailtown.lodging;

import app.tailtown.organizations.Resort;
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
               where l.resort_id = :resort and l.released_at is null
                 and lower(l.span) <= :until and lower(l.span) > :from::timestamptz - interval '31 days 1 hour' and upper(l.span) >= :from)
            select s.id, s.name, s.area, s.suite_type_id, t.name as suite_type, t.description, s.maximum_pets, s.species_id, s.weight_limit_grams,
                   not exists (select from near n where n.suite_id = s.id and n.span && tstzrange(:from, :until)) as free,
                   (select count(*) from near n where n.suite_id = s.id and (upper(n.span) = :from or lower(n.span) = :until)) as neighbours,
                   (select count(*) from near n where n.suite_id is null and n.suite_type_id = s.suite_type_id
                                                  and n.span && tstzrange(:from, :until)) as displaced
              from suite s join suite_type t on t.organization_id = s.organization_id and t.id = s.suite_type_id
             where s.resort_id = :resort and s.deleted_at is null
             order by t.position, t.name, t.id, s.position, s.name, s.id""";

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

    public List<FreeType> of(Resort resort, Stay stay, Guests guests) {
        return jdbc
                .sql(SUITES)
                .param("resort", resort.id().value())
                .param("from", stay.begins(resort).atOffset(ZoneOffset.UTC))
                .param("until", stay.ends(resort).atOffset(ZoneOffset.UTC))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::suiteTypeId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(suites -> type(suites, guests))
                .toList();
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
