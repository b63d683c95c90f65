package app.tailtown.booking.paper;

import app.tailtown.files.PrintoutKeeper;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Packs in the database. */
@Repository
class Packs implements PrintoutKeeper {

    private static final String READ = """
            select p.id, p.resort_id, p.day, p.nightly, p.at, coalesce(p.pages, 0) as pages, coalesce(p.bytes, 0) as bytes,
                   coalesce((select s.name from staff s where 'staff:' || s.id = p.by_whom), '') as by
              from paper_pack p
            """;

    /** Resorts whose night has come and that have no pack of the day yet, with the language that most of those who work for the company read. */
    private static final String DUE = """
            with local as (select s.organization_id, s.id, :now::timestamptz at time zone s.time_zone as now from resort s)
            select l.id, (select t.language from staff t where t.disabled_at is null group by t.language order by count(*) desc, t.language limit 1) as language
              from local l
             where l.now::time >= :hour
               and not exists (select from paper_pack p
                                where p.organization_id = l.organization_id and p.resort_id = l.id and p.day = l.now::date and p.nightly and p.sha256 is not null)
             order by l.id""";

    private final JdbcClient jdbc;

    Packs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A resort that is to have one, in this language. */
    record Due(ResortId resort, String language) {}

    List<Due> due(Instant now, LocalTime hour) {
        return jdbc.sql(DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hour", hour)
                .query((row, _) -> new Due(
                        new ResortId(row.getObject("id", UUID.class)), String.valueOf(row.getString("language"))))
                .list();
    }

    /** The latest first. */
    List<Pack> list(ResortId resort, int most) {
        return jdbc.sql(READ + " where p.resort_id = ? order by p.at desc, p.id desc limit ?")
                .params(resort.value(), most)
                .query(Packs::read)
                .list();
    }

    /** The hash of its content; one that could not be made has none. */
    @Transactional(readOnly = true)
    byte[] hash(UUID id) {
        return jdbc.sql("select sha256 from paper_pack where id = ? and sha256 is not null")
                .param(id)
                .query((row, _) -> row.getBytes("sha256"))
                .optional()
                .orElseThrow(NotFound::new);
    }

    Pack find(ResortId resort, UUID id) {
        return jdbc.sql(READ + " where p.resort_id = ? and p.id = ?")
                .params(resort.value(), id)
                .query(Packs::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** False when the night made one of this day already. */
    boolean add(MadePack made, boolean nightly, OffsetDateTime at) {
        return jdbc.sql("""
                insert into paper_pack (id, resort_id, day, nightly, at, pages, bytes, sha256)
                values (:id, :resort, :day, :nightly, :at, :pages, :bytes, :hash) on conflict do nothing""")
                        .param("id", made.id())
                        .param("resort", made.resort().value())
                        .param("day", made.day())
                        .param("nightly", nightly)
                        .param("at", at)
                        .param("pages", made.pages())
                        .param("bytes", made.bytes())
                        .param("hash", made.sha256())
                        .update()
                == 1;
    }

    /** Of a day it is said once, with the last time. */
    void failed(UUID id, ResortId resort, LocalDate day, OffsetDateTime at) {
        jdbc.sql("""
                insert into paper_pack (id, resort_id, day, nightly, at) values (:id, :resort, :day, true, :at)
                on conflict (organization_id, resort_id, day) where sha256 is null do update set at = excluded.at""")
                .param("id", id)
                .param("resort", resort.value())
                .param("day", day)
                .param("at", at)
                .update();
    }

    @Override
    public List<UUID> kept(Collection<UUID> ids) {
        return jdbc.sql("select id from paper_pack where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** All but the latest; answers which contents nobody names any more. */
    List<UUID> forget(ResortId resort, int kept) {
        return jdbc.sql("""
                delete from paper_pack where resort_id = :resort and id in (
                  select o.id from paper_pack o where o.resort_id = :resort order by o.at desc, o.id desc offset :kept)
                returning id""")
                .param("resort", resort.value())
                .param("kept", kept)
                .query(UUID.class)
                .list();
    }

    private static Pack read(ResultSet row, int number) throws SQLException {
        return new Pack(
                row.getObject("id", UUID.class),
                row.getObject("resort_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getBoolean("nightly"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                row.getInt("pages"),
                row.getInt("bytes"));
    }
}
