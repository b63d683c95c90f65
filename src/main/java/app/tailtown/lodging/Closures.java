package app.tailtown.lodging;

import app.tailtown.organizations.Resort;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Suites out of service. A closure is a let like any other, under the same constraint; guests it would shut out lose the suite in the same transaction and
 * are listed, never silently kept.
 */
@Repository
class Closures {

    private static final String KIND = "out-of-service";

    /** New guests may come in between reading and closing as often as this before we ask to try again. */
    private static final int TRIES = 5;

    private static final String READ = """
            select l.holder_id as id, l.resort_id, l.suite_id, s.name as suite, min(l.arrives_on) as "from", max(l.departs_on) as until,
                   min(l.reason) as reason
              from let l join suite s on s.organization_id = l.organization_id and s.id = l.suite_id
            """;

    private static final String OVERLAPPING =
            "suite_id = :suite and released_at is null and span && tstzrange(:from, :until)";

    private final JdbcClient jdbc;
    private final Suites suites;
    private final Displacement displacement;
    private final ObjectProvider<ClosureNews> news;

    Closures(JdbcClient jdbc, Suites suites, Displacement displacement, ObjectProvider<ClosureNews> news) {
        this.jdbc = jdbc;
        this.suites = suites;
        this.displacement = displacement;
        this.news = news;
    }

    /** A suite that cannot be used in the nights from {@code from} to {@code until}. */
    record Closure(
            UUID id, UUID resortId, UUID suiteId, String suite, LocalDate from, LocalDate until, String reason) {}

    /** Closes the suite and returns the holders who lost it. */
    Set<HolderId> close(UUID id, Resort resort, Suite suite, Stay nights, String reason) {
        suites.lock(List.of(suite.id()));
        overlapping(resort, suite, nights).ifPresent(c -> {
            throw new LodgingRefusal.AlreadyClosed(suite.name(), c.from(), c.until(), List.of(open(c, suite)))
                    .refused();
        });
        var displaced = new LinkedHashSet<HolderId>();
        for (var part : nights.lets()) displaced.addAll(closePart(id, resort, suite, part, reason));
        news.forEach(n -> n.lost(suite, nights.arrives(), nights.departs(), displaced));
        return displaced;
    }

    private Set<HolderId> closePart(UUID id, Resort resort, Suite suite, Stay part, String reason) {
        var displaced = new LinkedHashSet<HolderId>();
        for (var tried = 0; tried < TRIES; tried++) {
            displaced.addAll(displacement.of(id, resort, suite, part));
            if (insert(id, resort, suite, part, reason) == 1) return displaced;
        }
        throw new LodgingRefusal.SuiteInDemand(suite.name(), List.of(Remedy.change("try-again", List.of(), Map.of())))
                .refused();
    }

    private int insert(UUID closure, Resort resort, Suite suite, Stay part, String reason) {
        return jdbc.sql("""
                insert into let (id, resort_id, suite_id, suite_type_id, kind, holder_id, span, arrives_on, departs_on, pinned, reason)
                values (:id, :resort, :suite, :type, :kind, :holder, tstzrange(:from, :until), :first, :last, true, :reason)
                on conflict on constraint suite_is_free do nothing""")
                .param("id", Ids.next())
                .param("resort", resort.id().value())
                .param("suite", suite.id().value())
                .param("type", suite.suiteTypeId().value())
                .param("kind", KIND)
                .param("holder", closure)
                .param("from", part.begins(resort).atOffset(ZoneOffset.UTC))
                .param("until", part.ends(resort).atOffset(ZoneOffset.UTC))
                .param("first", part.arrives())
                .param("last", part.departs())
                .param("reason", reason)
                .update();
    }

    static Remedy open(Closure closure, Suite suite) {
        return Remedy.go("open-closure", List.of(suite.name()), "/closures/" + closure.id());
    }

    /** The first that has the suite in one of these nights. */
    Optional<Closure> overlapping(Resort resort, Suite suite, Stay nights) {
        return jdbc.sql(
                        "select holder_id as id, resort_id, suite_id, '' as suite, arrives_on as \"from\", departs_on as until, reason from let where "
                                + OVERLAPPING + " and kind = 'out-of-service' order by lower(span) limit 1")
                .param("suite", suite.id().value())
                .param("from", nights.begins(resort).atOffset(ZoneOffset.UTC))
                .param("until", nights.ends(resort).atOffset(ZoneOffset.UTC))
                .query(Closure.class)
                .optional();
    }

    /** Those that have not ended by {@code today}, of every suite of the resort. */
    List<Closure> list(Resort resort, LocalDate today) {
        return jdbc.sql(READ + """
                 where l.resort_id = ? and l.kind = 'out-of-service' and l.released_at is null
                 group by l.holder_id, l.resort_id, l.suite_id, s.name having max(l.departs_on) > ? order by min(l.arrives_on), s.name collate natural_order""")
                .params(resort.id().value(), today)
                .query(Closure.class)
                .list();
    }

    /** One that was not lifted. */
    Closure find(UUID closure) {
        return jdbc.sql(READ + """
                 where l.holder_id = ? and l.kind = 'out-of-service' and l.released_at is null
                 group by l.holder_id, l.resort_id, l.suite_id, s.name""")
                .param(closure)
                .query(Closure.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The displaced of the resort in these nights, in the order they arrive. */
    List<Let> withoutSuite(Closure closure) {
        return jdbc.sql("""
                select l.*, '' as suite, t.name as suite_type, '{}'::uuid[] as pets
                  from let l join suite_type t on t.organization_id = l.organization_id and t.id = l.suite_type_id
                 where l.resort_id = :resort and l.suite_id is null and l.released_at is null and l.arrives_on < :until and l.departs_on > :from
                   and l.arrives_on > :from::date - 33
                 order by l.arrives_on, l.id""")
                .param("resort", closure.resortId())
                .param("from", closure.from())
                .param("until", closure.until())
                .query(Lets::read)
                .list();
    }

    /** Lifts it and gives the suite back to those who lost it, before anybody else can take it. */
    Reopened reopen(UUID closure, Resort resort, SuiteId id, LocalDate today, OffsetDateTime now) {
        suites.lockWhole(id);
        var suite = suites.find(id);
        lift(closure, now);
        var back =
                suite.deletedAt() == null ? displacement.takeBack(closure, resort, suite, today) : Set.<HolderId>of();
        news.forEach(n -> n.back(suite, back));
        var others = displacement.others(closure, resort, today, back).entrySet().stream()
                .map(e -> new Reopened.NotBack(e.getKey(), why(suite, e.getValue())))
                .toList();
        return new Reopened(suite, List.copyOf(back), others);
    }

    private void lift(UUID closure, OffsetDateTime now) {
        var lifted = jdbc.sql(
                        "update let set released_at = ? where holder_id = ? and kind = 'out-of-service' and released_at is null")
                .params(now, closure)
                .update();
        if (lifted == 0) throw new NotFound();
    }

    private static Reopened.Why why(Suite suite, boolean elsewhere) {
        if (elsewhere) return Reopened.Why.HAS_ANOTHER_SUITE;
        return suite.deletedAt() == null ? Reopened.Why.SUITE_IS_TAKEN : Reopened.Why.SUITE_IS_REMOVED;
    }

    /** Who has the suite or is to have it, from {@code today} on: also who leaves today. */
    List<Let> guests(Suite suite, LocalDate today) {
        return jdbc.sql(
                        Lets.READ
                                + " where l.suite_id = ? and l.released_at is null and l.kind <> 'out-of-service' and l.departs_on >= ? order by l.arrives_on, l.id")
                .params(suite.id().value(), today)
                .query(Lets::read)
                .list();
    }

    /** The last date until which somebody has the suite or is to have it, from {@code today} on. */
    Optional<LocalDate> lastGuest(Suite suite, LocalDate today) {
        return jdbc.sql(
                        "select max(departs_on) from let where suite_id = ? and released_at is null and kind <> 'out-of-service' and departs_on >= ?")
                .params(suite.id().value(), today)
                .query(LocalDate.class)
                .optional();
    }
}
