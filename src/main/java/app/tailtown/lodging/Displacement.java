package app.tailtown.lodging;

import app.tailtown.organizations.Resort;
import app.tailtown.platform.Ids;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes the nights of a closure away from the guests of a suite. A let is cut: the nights before and after stay where they are, and only those in between
 * lose the suite. The caller has locked the suite.
 */
@Repository
class Displacement {

    private static final String COPY = """
            insert into let (id, resort_id, suite_id, suite_type_id, kind, holder_id, span, arrives_on, departs_on, pinned)
            select :id::uuid, resort_id, :suite::uuid, suite_type_id, kind, holder_id, tstzrange(:from, :until), :arrives::date, :departs::date,
                   :pinned::boolean
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

    private record Guest(UUID id, UUID holder, String kind, LocalDate arrives, LocalDate departs, boolean pinned) {}

    /** Whoever lost the suite for a night of it. */
    Set<HolderId> of(Resort resort, Suite suite, Stay closed) {
        var displaced = new LinkedHashSet<HolderId>();
        for (var guest : guests(resort, suite, closed)) {
            displaced.add(new HolderId(guest.holder()));
            if (guest.kind().equals("day")) lose(guest);
            else cut(resort, suite, guest, closed);
        }
        return displaced;
    }

    private List<Guest> guests(Resort resort, Suite suite, Stay closed) {
        return jdbc.sql("""
                select id, holder_id as holder, kind, arrives_on as arrives, departs_on as departs, pinned from let
                 where suite_id = :suite and released_at is null and span && tstzrange(:from, :until) and kind <> 'out-of-service'
                 order by lower(span), id for update""")
                .param("suite", suite.id().value())
                .param("from", closed.begins(resort).atOffset(ZoneOffset.UTC))
                .param("until", closed.ends(resort).atOffset(ZoneOffset.UTC))
                .query(Guest.class)
                .list();
    }

    private void lose(Guest guest) {
        jdbc.sql("update let set suite_id = null, pinned = false where id = ?")
                .param(guest.id())
                .update();
    }

    private void cut(Resort resort, Suite suite, Guest guest, Stay closed) {
        var first = later(guest.arrives(), closed.arrives());
        var last = earlier(guest.departs(), closed.departs());
        var without = new Stay(first, last);
        if (guest.arrives().isBefore(first)) {
            shorten(resort, guest, new Stay(guest.arrives(), first));
            copy(resort, guest, without, null);
        } else {
            shorten(resort, guest, without);
            lose(guest);
        }
        if (last.isBefore(guest.departs())) {
            copy(resort, guest, new Stay(last, guest.departs()), suite.id());
        }
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

    private void copy(Resort resort, Guest guest, Stay nights, @Nullable SuiteId suite) {
        var id = Ids.next();
        jdbc.sql(COPY)
                .param("id", id)
                .param("suite", suite == null ? null : suite.value())
                .param("from", nights.begins(resort).atOffset(ZoneOffset.UTC))
                .param("until", nights.ends(resort).atOffset(ZoneOffset.UTC))
                .param("arrives", nights.arrives())
                .param("departs", nights.departs())
                .param("pinned", suite != null && guest.pinned())
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
