package app.tailtown.lodging;

import app.tailtown.organizations.Resort;
import app.tailtown.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the nights of guests; hours of a day are written by {@link DayLets}, closures by {@link Closures}. A single new let is one speculative insert:
 * whoever comes second waits for the first and inserts nothing. Several lets, or any change of one, lock the suites first, in the order of their ids. A
 * suite that is being deleted is waited for and not let.
 */
@Repository
public class Lets {

    private static final String INSERT = """
            insert into let (id, resort_id, suite_id, suite_type_id, kind, holder_id, span, arrives_on, departs_on, pinned, reason)
            select :id, :resort, s.id, :type, 'boarding', :holder, tstzrange(:from, :until), :arrives, :departs, :pinned, ''
              from suite s where s.id = :suite and s.deleted_at is null for key share
            on conflict on constraint suite_is_free do nothing""";

    private static final String SETTLE = """
            insert into let_pet (let_id, pet_id, resort_id, span)
            select l.id, p.pet, l.resort_id, l.span from let l cross join unnest(:pets) as p (pet) where l.id = :let order by p.pet
            on conflict on constraint pet_is_in_one_place do nothing""";

    static final String READ = """
            select l.*, coalesce(s.name, '') as suite, t.name as suite_type,
                   array(select p.pet_id from let_pet p where p.organization_id = l.organization_id and p.let_id = l.id order by p.pet_id) as pets
              from let l
              join suite_type t on t.organization_id = l.organization_id and t.id = l.suite_type_id
              left join suite s on s.organization_id = l.organization_id and s.id = l.suite_id
            """;

    private final JdbcClient jdbc;
    private final Suites suites;
    private final Vacated vacated;

    Lets(JdbcClient jdbc, Suites suites, Vacated vacated) {
        this.jdbc = jdbc;
        this.suites = suites;
        this.vacated = vacated;
    }

    /** What came of taking a suite. Anything but {@link Taken} leaves a transaction that must be rolled back. */
    public sealed interface Outcome {
        record Taken() implements Outcome {}

        /** Somebody else has the suite for a night of it. */
        record SuiteIsTaken(Suite suite) implements Outcome {}

        /** One of the pets sleeps elsewhere in one of these nights. */
        record PetIsElsewhere() implements Outcome {}
    }

    /**
     * A stay of pets in one suite.
     *
     * @param pets ids of the pets that sleep there
     * @param pinned the suite was chosen on purpose
     */
    public record Wish(Resort resort, HolderId holder, Suite suite, Stay stay, List<UUID> pets, boolean pinned) {

        private Stream<Wish> parts() {
            return stay.lets().stream().map(part -> new Wish(resort, holder, suite, part, pets, pinned));
        }

        private boolean is(Let let) {
            return let.holderId().equals(holder)
                    && suite.id().equals(let.suiteId())
                    && let.arrives().equals(stay.arrives())
                    && let.departs().equals(stay.departs())
                    && let.pinned() == pinned
                    && Set.copyOf(let.pets()).equals(Set.copyOf(pets));
        }
    }

    /** Takes these suites, all or nothing. Of several parts the suites are locked first. */
    public Outcome take(List<Wish> wishes) {
        var parts = wishes.stream().flatMap(Wish::parts).toList();
        if (parts.size() > 1)
            suites.lock(parts.stream().map(p -> p.suite().id()).distinct().toList());
        return insert(parts);
    }

    /**
     * Gives up what these holders have and lets them have this instead, all or nothing: old and new suites of all of them are locked together first. A let
     * that stays as it is stays the same row.
     */
    public Outcome retake(Collection<HolderId> holders, List<Wish> wishes, OffsetDateTime now) {
        var parts = wishes.stream().flatMap(Wish::parts).toList();
        var into = parts.stream().map(p -> p.suite().id());
        suites.lock(Stream.concat(suitesOf(holders), into).distinct().toList());
        var had = of(holders);
        vacated.end(
                had.stream().filter(l -> parts.stream().noneMatch(p -> p.is(l))).toList(), now);
        return insert(parts.stream().filter(p -> had.stream().noneMatch(p::is)).toList());
    }

    /** Gives up every let of the holder; the rows stay and tell where it was. Several lets at once, so their suites are locked first. */
    public void release(HolderId holder, OffsetDateTime now) {
        suites.lock(suitesOf(List.of(holder)).distinct().toList());
        vacated.end(of(List.of(holder)), now);
    }

    private Stream<SuiteId> suitesOf(Collection<HolderId> holders) {
        return of(holders).stream().map(Let::suiteId).filter(Objects::nonNull);
    }

    private Outcome insert(List<Wish> parts) {
        for (var part : parts) {
            var id = Ids.next();
            if (insertOne(id, part) == 0) return new Outcome.SuiteIsTaken(part.suite());
            if (settle(id, part.pets()) < part.pets().size()) return new Outcome.PetIsElsewhere();
        }
        return new Outcome.Taken();
    }

    private int insertOne(UUID id, Wish wish) {
        var part = wish.stay();
        return jdbc.sql(INSERT)
                .param("id", id)
                .param("resort", wish.resort().id().value())
                .param("suite", wish.suite().id().value())
                .param("type", wish.suite().suiteTypeId().value())
                .param("holder", wish.holder().value())
                .param("from", part.begins(wish.resort()).atOffset(ZoneOffset.UTC))
                .param("until", part.ends(wish.resort()).atOffset(ZoneOffset.UTC))
                .param("arrives", part.arrives())
                .param("departs", part.departs())
                .param("pinned", wish.pinned())
                .update();
    }

    private int settle(UUID let, List<UUID> pets) {
        return jdbc.sql(SETTLE)
                .param("let", let)
                .param("pets", pets.toArray(UUID[]::new))
                .update();
    }

    /** The live lets of these holders, in the order of their nights. */
    public List<Let> of(Collection<HolderId> holders) {
        return jdbc.sql(READ + " where l.holder_id = any (?) and l.released_at is null order by l.arrives_on, l.id")
                .param(holders.stream().map(HolderId::value).toArray(UUID[]::new))
                .query(Lets::read)
                .list();
    }

    /** Guests other than these who have a suite in one of these nights, suite by suite in the order of the house. */
    public List<Let> guests(Resort resort, Stay nights, HolderId but) {
        return jdbc.sql(READ + """
                 where l.resort_id = :resort and l.kind = 'boarding' and l.released_at is null and l.holder_id <> :but and s.id is not null
                   and l.span && tstzrange(:from, :until) and\s""" + Reach.OF_L + """
                 order by t.position, t.name collate natural_order, s.position, s.name collate natural_order, s.id, l.arrives_on""")
                .param("resort", resort.id().value())
                .param("but", but.value())
                .param("from", nights.begins(resort).atOffset(ZoneOffset.UTC))
                .param("until", nights.ends(resort).atOffset(ZoneOffset.UTC))
                .query(Lets::read)
                .list();
    }

    /** The lets that a holder who has none now gave up last. */
    public List<Let> lastOf(HolderId holder) {
        return jdbc.sql(READ
                        + " where l.holder_id = :holder and l.released_at = (select max(released_at) from let where holder_id = :holder)"
                        + " order by l.arrives_on, l.id")
                .param("holder", holder.value())
                .query(Lets::read)
                .list();
    }

    /** The lets of this pet that the holder gave up last, whoever else slept in them. */
    public List<Let> lastOf(HolderId holder, UUID pet) {
        return jdbc.sql(READ + """
                 where l.id in (select g.id from let g join let_pet p on p.organization_id = g.organization_id and p.let_id = g.id
                                 where g.holder_id = :holder and p.pet_id = :pet and g.released_at is not null
                                 order by g.released_at desc fetch first row with ties) order by l.arrives_on, l.id""")
                .param("holder", holder.value())
                .param("pet", pet)
                .query(Lets::read)
                .list();
    }

    /** Who holds the first let that keeps this suite from being free for these nights. */
    public Optional<HolderId> holderInTheWay(Resort resort, Suite suite, Stay stay, HolderId but) {
        return jdbc.sql("""
                select holder_id from let
                 where suite_id = :suite and released_at is null and span && tstzrange(:from, :until) and holder_id <> :but
                 order by lower(span) limit 1""")
                .param("suite", suite.id().value())
                .param("from", stay.begins(resort).atOffset(ZoneOffset.UTC))
                .param("until", stay.ends(resort).atOffset(ZoneOffset.UTC))
                .param("but", but.value())
                .query(UUID.class)
                .optional()
                .map(HolderId::new);
    }

    /** A let of one of these pets in these nights, other than the holder's own. */
    public Optional<PetPlace> placeOf(List<UUID> pets, Resort resort, Stay stay, HolderId but) {
        return jdbc.sql("""
                select lp.pet_id, l.holder_id from let_pet lp join let l on l.organization_id = lp.organization_id and l.id = lp.let_id
                 where lp.pet_id = any (:pets) and lp.live and lp.span && tstzrange(:from, :until) and l.holder_id <> :but
                 order by lower(lp.span) limit 1""")
                .param("pets", pets.toArray(UUID[]::new))
                .param("from", stay.begins(resort).atOffset(ZoneOffset.UTC))
                .param("until", stay.ends(resort).atOffset(ZoneOffset.UTC))
                .param("but", but.value())
                .query((row, _) -> new PetPlace(
                        row.getObject("pet_id", UUID.class), new HolderId(row.getObject("holder_id", UUID.class))))
                .optional();
    }

    /** Where a pet already sleeps. */
    public record PetPlace(UUID pet, HolderId holder) {}

    static Let read(ResultSet row, int number) throws SQLException {
        var suite = row.getObject("suite_id", UUID.class);
        return new Let(
                row.getObject("id", UUID.class),
                new HolderId(row.getObject("holder_id", UUID.class)),
                suite == null ? null : new SuiteId(suite),
                row.getString("suite"),
                new SuiteTypeId(row.getObject("suite_type_id", UUID.class)),
                row.getString("suite_type"),
                row.getObject("arrives_on", java.time.LocalDate.class),
                row.getObject("departs_on", java.time.LocalDate.class),
                row.getBoolean("pinned"),
                List.of((UUID[]) row.getArray("pets").getArray()));
    }
}
