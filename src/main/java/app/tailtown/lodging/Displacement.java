package app.tailtown.lodging;

import app.tailtown.organizations.Resort;
import app.tailtown.platform.Ids;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes the nights of a closure away from the guests of a suite, and gives them back. A let is cut: the nights before and after stay where they are, and
 * only those in between lose the suite. The caller has locked the suite.
 */
@Repository
class Displacement {

    private static final String COPY = """
            insert into let (id, resort_id, suite_id, suite_type_id, kind, holder_id, span, arrives_on, departs_on, pinned, displaced_by)
            select :id::uuid, resort_id, :suite::uuid, suite_type_id, kind, holder_id, tstzrange(:from, :until), :arrives::date, :departs::date,
                   pinned, :by::uuid
              from let where id = :let""";

    private static final String SETTLE = """
            insert into let_pet (let_id, pet_id, resort_id, span)
            select l.id, p.pet_id, l.resort_id, l.span
              from let l join let_pet p on p.organization_id = l.organization_id and p.let_id = :of
             where l.id = :id order by p.pet_id""";

    private final JdbcClient jdbc;

    Displacement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Guest(UUID id, UUID holder, String kind, LocalDate arrives, LocalDate departs) {}

    /** Whoever lost the suite for a night of it to this closure. */
    Set<HolderId> of(UUID closure, Resort resort, Suite suite, Stay closed) {
        var displaced = new LinkedHashSet<HolderId>();
        for (var guest : guests(resort, suite, closed)) {
            displaced.add(new HolderId(guest.holder()));
            if (guest.kind().equals("day")) lose(closure, guest);
            else cut(closure, resort, suite, guest, closed);
        }
        return displaced;
    }

    private List<Guest> guests(Resort resort, Suite suite, Stay closed) {
        return jdbc.sql("""
                select id, holder_id as holder, kind, arrives_on as arrives, departs_on as departs from let
                 where suite_id = :suite and released_at is null and span && tstzrange(:from, :until) and kind <> 'out-of-service'
                 order by lower(span), id for update""")
                .param("suite", suite.id().value())
                .param("from", closed.begins(resort).atOffset(ZoneOffset.UTC))
                .param("until", closed.ends(resort).atOffset(ZoneOffset.UTC))
                .query(Guest.class)
                .list();
    }

    private void lose(UUID closure, Guest guest) {
        jdbc.sql("update let set suite_id = null, displaced_by = ? where id = ?")
                .params(closure, guest.id())
                .update();
    }

    private void cut(UUID closure, Resort resort, Suite suite, Guest guest, Stay closed) {
        var first = later(guest.arrives(), closed.arrives());
        var last = earlier(guest.departs(), closed.departs());
        var without = new Stay(first, last);
        if (guest.arrives().isBefore(first)) {
            shorten(resort, guest, new Stay(guest.arrives(), first));
            copy(resort, guest, without, null, closure);
        } else {
            shorten(resort, guest, without);
            lose(closure, guest);
        }
        if (last.isBefore(guest.departs())) {
            copy(resort, guest, new Stay(last, guest.departs()), suite.id(), null);
        }
    }

    /**
     * Gives the suite back, from {@code today} on, to those who lost it to this closure and have no other. The caller has locked the suite against everybody
     * and lifted the closure.
     */
    Set<HolderId> takeBack(UUID closure, Resort resort, Suite suite, LocalDate today) {
        var back = new LinkedHashSet<HolderId>();
        for (var guest : without(closure, resort, suite, today)) {
            back.add(new HolderId(guest.holder()));
            if (guest.kind().equals("boarding") && guest.arrives().isBefore(today)) {
                shorten(resort, guest, new Stay(guest.arrives(), today));
                copy(resort, guest, new Stay(today, guest.departs()), suite.id(), null);
            } else {
                regain(guest, suite);
            }
        }
        return back;
    }

    /** Who waits for the suite, its nights not over, and finds it free. */
    private List<Guest> without(UUID closure, Resort resort, Suite suite, LocalDate today) {
        return jdbc.sql("""
                select l.id, l.holder_id as holder, l.kind, l.arrives_on as arrives, l.departs_on as departs from let l
                 where l.resort_id = :resort and l.displaced_by = :closure and l.suite_id is null and l.released_at is null
                   and l.departs_on + (l.kind = 'day')::int > :today
                   and not exists (select from let o where o.suite_id = :suite and o.released_at is null and o.span && l.span)
                 order by lower(l.span), l.id for update of l""")
                .param("resort", resort.id().value())
                .param("closure", closure)
                .param("suite", suite.id().value())
                .param("today", today)
                .query(Guest.class)
                .list();
    }

    private void regain(Guest guest, Suite suite) {
        jdbc.sql("update let set suite_id = ?, displaced_by = null where id = ?")
                .params(suite.id().value(), guest.id())
                .update();
    }

    /** Those who lost it to this closure, whose nights are not over, and who are not {@code back}: with whether they sleep elsewhere in them. */
    Map<HolderId, Boolean> others(UUID closure, Resort resort, LocalDate today, Set<HolderId> back) {
        var others = new LinkedHashMap<HolderId, Boolean>();
        jdbc.sql("""
                select l.holder_id, exists (select from let o where o.holder_id = l.holder_id and o.released_at is null and o.suite_id is not null
                                                and o.span && l.span) as elsewhere
                  from let l
                 where l.resort_id = :resort and l.displaced_by = :closure and l.departs_on + (l.kind = 'day')::int > :today
                   and exists (select from let o where o.holder_id = l.holder_id and o.released_at is null and o.span && l.span)
                 order by lower(l.span), l.id""")
                .param("resort", resort.id().value())
                .param("closure", closure)
                .param("today", today)
                .query((row, _) -> others.merge(
                        new HolderId(row.getObject("holder_id", UUID.class)),
                        row.getBoolean("elsewhere"),
                        Boolean::logicalOr))
                .list();
        others.keySet().removeAll(back);
        return others;
    }

    private void shorten(Resort resort, Guest guest, Stay to) {
        jdbc.sql(
                        "update let set span = tstzrange(:from, :until), arrives_on = :arrives, departs_on = :departs where id = :id")
                .param("from", to.begins(resort).atOffset(ZoneOffset.UTC))
                .param("until", to.ends(resort).atOffset(ZoneOffset.UTC))
                .param("arrives", to.arrives())
                .param("departs", to.departs())
                .param("id", guest.id())
                .update();
    }

    private void copy(Resort resort, Guest guest, Stay nights, @Nullable SuiteId suite, @Nullable UUID closure) {
        var id = Ids.next();
        jdbc.sql(COPY)
                .param("id", id)
                .param("suite", suite == null ? null : suite.value())
                .param("from", nights.begins(resort).atOffset(ZoneOffset.UTC))
                .param("until", nights.ends(resort).atOffset(ZoneOffset.UTC))
                .param("arrives", nights.arrives())
                .param("departs", nights.departs())
                .param("by", closure)
                .param("let", guest.id())
                .update();
        jdbc.sql(SETTLE).param("id", id).param("of", guest.id()).update();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
