package app.tailtown.lodging;

import app.tailtown.organizations.Resort;
import app.tailtown.platform.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets for some hours of a day, beside the nights of {@link Lets}: the same rows under the same constraints. They cover no night. */
@Repository
public class DayLets {

    private static final String INSERT = """
            insert into let (id, resort_id, suite_id, suite_type_id, kind, holder_id, span, arrives_on, departs_on)
            select :id, :resort, s.id, :type, 'day', :holder, tstzrange(:from, :until), :day, :day
              from suite s where s.id = :suite and s.deleted_at is null for key share
            on conflict on constraint suite_is_free do nothing""";

    private static final String SETTLE = """
            insert into let_pet (let_id, pet_id, resort_id, span)
            select l.id, p.pet, l.resort_id, l.span from let l cross join unnest(:pets) as p (pet) where l.id = :let order by p.pet""";

    private final JdbcClient jdbc;
    private final Availability availability;
    private final Suites suites;
    private final Lets lets;

    DayLets(JdbcClient jdbc, Availability availability, Suites suites, Lets lets) {
        this.jdbc = jdbc;
        this.availability = availability;
        this.suites = suites;
        this.lets = lets;
    }

    /**
     * Any suite of a type for the pets of one household.
     *
     * @param from local time of the resort, on {@code day}; {@code until} likewise
     */
    public record Wish(
            Resort resort,
            HolderId holder,
            SuiteTypeId type,
            LocalDate day,
            LocalTime from,
            LocalTime until,
            List<Guest> guests) {

        UUID[] pets() {
            return guests.stream().map(Guest::pet).toArray(UUID[]::new);
        }

        Instant begins() {
            return day.atTime(from).atZone(resort.zone()).toInstant();
        }

        Instant ends() {
            return day.atTime(until).atZone(resort.zone()).toInstant();
        }
    }

    /** Of these pets, one that has a suite in these hours; the holder's own does not count. The caller holds the pets, so that nobody gives them one meanwhile. */
    public Optional<UUID> petWithASuite(Wish wish) {
        return jdbc.sql("""
                select lp.pet_id from let_pet lp join let l on l.organization_id = lp.organization_id and l.id = lp.let_id
                 where lp.pet_id = any (:pets) and lp.live and lp.span && tstzrange(:from, :until) and l.holder_id <> :but
                 order by lower(lp.span) limit 1""")
                .param("pets", wish.pets())
                .param("from", wish.begins().atOffset(ZoneOffset.UTC))
                .param("until", wish.ends().atOffset(ZoneOffset.UTC))
                .param("but", wish.holder().value())
                .query(UUID.class)
                .optional();
    }

    /** Gives up what the holder has and takes this instead; false when there is none, and the transaction must be rolled back then. */
    public boolean retake(Wish wish, OffsetDateTime now) {
        var candidates = candidates(wish);
        var had = lets.of(List.of(wish.holder())).stream().map(Let::suiteId).filter(Objects::nonNull);
        suites.lock(Stream.concat(had, candidates.stream()).distinct().toList());
        lets.release(wish.holder(), now);
        return takeOne(wish, candidates);
    }

    /** Those of the wishes for which there was a suite. Every suite that comes into question is locked first; a wish that is not met leaves nothing behind. */
    public List<Wish> take(List<Wish> wishes) {
        var candidates = wishes.stream().map(this::candidates).toList();
        suites.lock(candidates.stream().flatMap(List::stream).distinct().toList());
        var met = new ArrayList<Wish>();
        for (var i = 0; i < wishes.size(); i++) {
            if (takeOne(wishes.get(i), candidates.get(i))) met.add(wishes.get(i));
        }
        return met;
    }

    /** A pet of which nobody has said what it weighs, when a suite is free that would do if that were little. */
    public Optional<Guest> ofUnknownWeight(Wish wish) {
        var light = wish.guests().stream()
                .map(g -> g.hasUnknownWeight() ? new Guest(g.pet(), g.name(), g.species(), 1, g.stay()) : g)
                .toList();
        return wish.guests().stream()
                .filter(Guest::hasUnknownWeight)
                .findFirst()
                .filter(_ -> !candidates(wish, light).isEmpty());
    }

    /** Gives up what all of these have. */
    public void release(List<HolderId> holders, OffsetDateTime now) {
        var had = lets.of(holders).stream().map(Let::suiteId).filter(Objects::nonNull);
        suites.lock(had.distinct().toList());
        holders.forEach(holder -> lets.release(holder, now));
    }

    private List<SuiteId> candidates(Wish wish) {
        return candidates(wish, wish.guests());
    }

    private List<SuiteId> candidates(Wish wish, List<Guest> guests) {
        return availability
                .between(wish.resort(), wish.begins(), wish.ends(), wish.holder())
                .free(wish.begins(), wish.ends())
                .stream()
                .filter(t -> t.id().equals(wish.type()))
                .flatMap(t -> t.rooms().stream()
                        .filter(House.Room::free)
                        .filter(room -> Fit.fits(room.suite(), guests))
                        .sorted(Comparator.comparingInt(House.Room::neighbours).reversed())
                        .limit(t.left()))
                .map(room -> room.suite().id())
                .toList();
    }

    private boolean takeOne(Wish wish, List<SuiteId> candidates) {
        var id = Ids.next();
        for (var suite : candidates) {
            if (insert(id, wish, suite) == 0) continue;
            jdbc.sql(SETTLE).param("let", id).param("pets", wish.pets()).update();
            return true;
        }
        return false;
    }

    private int insert(UUID id, Wish wish, SuiteId suite) {
        return jdbc.sql(INSERT)
                .param("id", id)
                .param("resort", wish.resort().id().value())
                .param("suite", suite.value())
                .param("type", wish.type().value())
                .param("holder", wish.holder().value())
                .param("from", wish.begins().atOffset(ZoneOffset.UTC))
                .param("until", wish.ends().atOffset(ZoneOffset.UTC))
                .param("day", wish.day())
                .update();
    }
}
