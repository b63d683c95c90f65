package app.tailtown.customers.merging;

import app.tailtown.platform.Columns;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merges in the database. What goes where is said in {@code platform.merge_rule}, and done there: rows of resorts one does not see go along. */
@Repository
class Merges {

    private static final String ONE =
            "select m.*, coalesce(m.gone_customer_id, m.gone_pet_id) as gone_id, coalesce(m.kept_customer_id, m.kept_pet_id) as kept_id from merge m";

    private static final String HOUSEHOLD_IS_ALIAS =
            "update customer set merged_into = ?, deleted_at = ?, deleted_by = current_actor(), version = version + 1 where id = ?";

    private static final String PET_IS_ALIAS =
            "update pet set merged_into = ?, deleted_at = ?, deleted_by = current_actor(), version = version + 1 where id = ?";

    private static final String HOUSEHOLD_IS_BACK =
            "update customer set merged_into = null, deleted_at = null, deleted_by = null, version = version + 1 where id = ?";

    private static final String PET_IS_BACK =
            "update pet set merged_into = null, deleted_at = null, deleted_by = null, version = version + 1 where id = ?";

    private final JdbcClient jdbc;

    Merges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was written on top of a merge. */
    record Later(String table, Instant at, String by) {}

    /** A time at which both were here. */
    record Clash(String one, String other, LocalDate from, LocalDate until) {}

    /** Until the transaction ends nobody books for them, changes a stay of theirs or merges one of them. */
    void holdStill(String kind, UUID one, UUID other) {
        call("select hold_still_for_merge(?, ?, ?)", kind, one, other);
    }

    /** The rows go, and the one is the alias of the other. */
    void merge(Merge merge, String before, int keptVersion, boolean instructionsOfGone) {
        add(merge, before, keptVersion);
        call(
                "select merge_rows(?, ?, ?, ?, ?)",
                merge.id(),
                merge.ofWhat(),
                merge.goneId(),
                merge.keptId(),
                instructionsOfGone);
        var alias = merge.isOfPets() ? PET_IS_ALIAS : HOUSEHOLD_IS_ALIAS;
        jdbc.sql(alias)
                .params(merge.keptId(), at(merge.mergedAt()), merge.goneId())
                .update();
    }

    private void add(Merge merge, String before, int keptVersion) {
        jdbc.sql("""
                insert into merge (id, of_what, gone_customer_id, kept_customer_id, gone_pet_id, kept_pet_id, gone_name, kept_name, before, kept_version, merged_at)
                select :id, :kind, case when :kind = 'customer' then :gone::uuid end, case when :kind = 'customer' then :kept::uuid end,
                       case when :kind = 'pet' then :gone::uuid end, case when :kind = 'pet' then :kept::uuid end, :goneName, :keptName, :before::jsonb, :version, :at""")
                .param("id", merge.id())
                .param("kind", merge.ofWhat())
                .param("gone", merge.goneId())
                .param("kept", merge.keptId())
                .param("goneName", merge.goneName())
                .param("keptName", merge.keptName())
                .param("before", before)
                .param("version", keptVersion)
                .param("at", at(merge.mergedAt()))
                .update();
    }

    /** From here on whatever is written stands on top of it. */
    void close(UUID merge) {
        jdbc.sql(
                        "update merge set audited_to = (select coalesce(max(a.id), 0) from audit a where a.organization_id = current_organization()) where id = ?")
                .param(merge)
                .update();
    }

    void undo(Merge merge, Instant now) {
        var back = merge.isOfPets() ? PET_IS_BACK : HOUSEHOLD_IS_BACK;
        jdbc.sql(back).param(merge.goneId()).update();
        call("select unmerge_rows(?, ?, ?, ?)", merge.id(), merge.ofWhat(), merge.goneId(), merge.keptId());
        jdbc.sql("update merge set undone_at = ?, undone_by = current_actor() where id = ?")
                .params(at(now), merge.id())
                .update();
    }

    /** A ban of the one is a ban of both. */
    void carryBan(UUID gone, UUID kept) {
        jdbc.sql("""
                update customer k set banned_at = g.banned_at, banned_by = g.banned_by, banned_why = g.banned_why from customer g
                 where g.organization_id = k.organization_id and g.id = ? and k.id = ? and g.banned_at is not null and k.banned_at is null""").params(gone, kept).update();
    }

    void takeBanBack(UUID kept) {
        jdbc.sql("update customer set banned_at = null, banned_by = null, banned_why = null where id = ?")
                .param(kept)
                .update();
    }

    Merge find(UUID id) {
        return jdbc.sql(ONE + " where m.id = ?")
                .param(id)
                .query(Merges::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The same, and nobody else takes it apart before this transaction ends. */
    Merge lock(UUID id) {
        jdbc.sql("select id from merge where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Of whom it was made what they are, the latest first. */
    List<Merge> into(String kind, UUID kept) {
        return jdbc.sql(ONE + " where m.of_what = :kind and (m.kept_customer_id = :kept or m.kept_pet_id = :kept)"
                        + " order by m.merged_at desc, m.id desc limit 20")
                .param("kind", kind)
                .param("kept", kept)
                .query(Merges::read)
                .list();
    }

    /** The card of the one who was kept as it was. */
    String before(UUID id) {
        return jdbc.sql("select before::text from merge where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    Optional<Later> later(UUID merge) {
        return jdbc.sql("select * from written_after_merge(?)")
                .param(merge)
                .query((row, _) -> new Later(
                        row.getString("table_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_whom")))
                .optional();
    }

    /** How many rows would go, by table. */
    Map<String, Long> rows(String kind, UUID gone) {
        return jdbc
                .sql("select * from rows_to_merge(?, ?)")
                .params(kind, gone)
                .query((row, _) -> Map.entry(row.getString("table_name"), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many rows went, by table. */
    Map<String, Long> moved(UUID merge) {
        return jdbc
                .sql("select table_name, count(*) as n from merge_moved where merge_id = ? group by table_name")
                .param(merge)
                .query((row, _) -> Map.entry(row.getString("table_name"), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Clash> bothHere(UUID one, UUID other) {
        return jdbc.sql(
                        "select one_number as one, other_number as other, from_day as \"from\", until_day as until from both_here(?, ?)")
                .params(one, other)
                .query(Clash.class)
                .optional();
    }

    /** A stay or a day of camp that has both, and where it is. */
    record Shared(String number, String path) {}

    Optional<Shared> bothInOne(UUID one, UUID other) {
        return jdbc.sql("select number, path from both_in_one(?, ?)")
                .params(one, other)
                .query(Shared.class)
                .optional();
    }

    /** What an animal is fed and given, in words; empty when nobody knows. */
    Optional<String> instructions(UUID pet) {
        return jdbc.sql(
                        "select concat_ws(E'\\n', nullif(feeding, ''), nullif(medication, '')) from pet_instructions where pet_id = ? order by number desc limit 1")
                .param(pet)
                .query(String.class)
                .optional();
    }

    void die(UUID pet, @Nullable LocalDate on) {
        jdbc.sql("update pet set deceased_on = :on where id = :pet and deceased_on is distinct from :on::date")
                .param("on", on, java.sql.Types.DATE)
                .param("pet", pet)
                .update();
    }

    void show(UUID pet, @Nullable UUID photo) {
        jdbc.sql("update pet set photo_id = :photo where id = :pet and photo_id is distinct from :photo::uuid")
                .param("photo", photo, java.sql.Types.OTHER)
                .param("pet", pet)
                .update();
    }

    private void call(String function, Object... arguments) {
        jdbc.sql(function).params(arguments).query((_, _) -> 0).list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Merge read(ResultSet row, int number) throws SQLException {
        return new Merge(
                row.getObject("id", UUID.class),
                row.getString("of_what"),
                row.getObject("gone_id", UUID.class),
                row.getString("gone_name"),
                row.getObject("kept_id", UUID.class),
                row.getString("kept_name"),
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                row.getString("merged_by"),
                Columns.instant(row, "undone_at"),
                row.getString("undone_by"));
    }
}
