package app.tailtown.lodging;

import app.tailtown.organizations.Resort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is free: one computation for every screen, the API and the choice of a suite. Every consumer of capacity is a row of {@code let}: guests, closures,
 * and displaced guests, who need a suite of their type although they stand in none.
 */
@Repository
public class Availability {

    /** Looks back no further than the longest let, so it costs the same however long the past is. */
    static final String SUITES = """
            with near as materialized (
              select l.suite_id, l.suite_type_id, l.span && tstzrange(:from, :until) as taken, upper(l.span) = :from or lower(l.span) = :until as beside from let l
               where l.resort_id = :resort and l.released_at is null and l.holder_id <> :but
                 and lower(l.span) <= :until and upper(l.span) >= :from
                 and\s""" + Reach.OF_L + """
                 ),
            used as (
              select suite_id, bool_or(taken) as taken, count(*) filter (where beside) as neighbours from near where suite_id is not null group by suite_id),
            owed as (
              select suite_type_id, count(*) as displaced from near where suite_id is null and taken group by suite_type_id)
            select s.*, t.name as suite_type, t.description, not coalesce(u.taken, false) as free, coalesce(u.neighbours, 0) as neighbours,
                   coalesce(o.displaced, 0) as displaced
              from suite s join suite_type t on t.organization_id = s.organization_id and t.id = s.suite_type_id
              left join used u on u.suite_id = s.id
              left join owed o on o.suite_type_id = s.suite_type_id
             where s.resort_id = :resort and s.deleted_at is null
             order by t.position, t.name collate natural_order, t.id, s.position, s.name collate natural_order, s.id""";

    private final JdbcClient jdbc;

    Availability(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A suite as a stay finds it.
     *
     * @param free for every night of the stay
     * @param neighbours how many lets touch the stay without a gap (0 to 2): the more, the less is cut up
     */
    public record Room(Suite suite, boolean free, int neighbours) {}

    /**
     * What one suite type has for the stay.
     *
     * @param displaced how many of its suites are owed to guests who lost theirs
     * @param rooms every suite of the type, in the order of the house
     */
    public record FreeType(SuiteTypeId id, String name, String description, int displaced, List<Room> rooms) {

        /** How many of its free suites may be given away. */
        public int left() {
            return Math.max(0, (int) rooms.stream().filter(Room::free).count() - displaced);
        }
    }

    private record Row(Room room, String description, int displaced) {

        SuiteTypeId type() {
            return room.suite().suiteTypeId();
        }
    }

    /** {@code but}: whoever's own lets count as free, because they are to be given up. */
    public List<FreeType> of(Resort resort, Stay stay, HolderId but) {
        return between(resort, stay.begins(resort), stay.ends(resort), but);
    }

    /** The same for some hours. */
    List<FreeType> between(Resort resort, Instant from, Instant until, HolderId but) {
        return jdbc
                .sql(SUITES)
                .param("resort", resort.id().value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("but", but.value())
                .query(Availability::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::type, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Availability::type)
                .toList();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        var room = new Room(Suites.read(row, number), row.getBoolean("free"), row.getInt("neighbours"));
        return new Row(room, row.getString("description"), row.getInt("displaced"));
    }

    private static FreeType type(List<Row> suites) {
        var first = suites.getFirst();
        return new FreeType(
                first.type(),
                first.room().suite().suiteType(),
                first.description(),
                first.displaced(),
                suites.stream().map(Row::room).toList());
    }
}
