package app.tailtown.customers.merging;

import app.tailtown.platform.Cursor;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs that look alike, in the database. */
@Repository
class Duplicates {

    private static final Pattern AFTER = Pattern.compile("(\\d{1,3}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private static final String HOUSEHOLDS = """
            with pairs as materialized (select a.*, row_number() over () as n from alike_households(:among, :score, :one, :other, :most) a),
            cards as materialized (
              select c.id, jsonb_build_object('id', c.id, 'name', c.name, 'addedOn', c.created_at::date, 'species', '',
                       'more', coalesce((select n.number from person h join phone n on n.organization_id = h.organization_id and n.person_id = h.id
                                          where h.organization_id = c.organization_id and h.customer_id = c.id order by h.position, n.position limit 1), ''),
                       'pets', (select coalesce(jsonb_agg(p.name order by p.name), '[]') from pet p
                                 where p.organization_id = c.organization_id and p.customer_id = c.id and p.deleted_at is null and p.deceased_on is null)) as card
                from customer c
               where c.organization_id = current_organization() and c.id = any (array(select p.one from pairs p union select p.other from pairs p)))
            select p.*, x.card as one_card, y.card as other_card from pairs p join cards x on x.id = p.one join cards y on y.id = p.other order by p.n""";

    private static final String PETS = """
            with pairs as materialized (select a.*, row_number() over () as n from alike_pets(:among, :one, :other, :most) a),
            cards as materialized (
              select p.id, jsonb_build_object('id', p.id, 'name', p.name, 'addedOn', p.created_at::date, 'species', s.code, 'more', coalesce(b.name, ''),
                       'deceasedOn', p.deceased_on, 'pets', jsonb_build_array(c.name)) as card
                from pet p
                join customer c on c.organization_id = p.organization_id and c.id = p.customer_id
                join species s on s.organization_id = p.organization_id and s.id = p.species_id
                left join breed b on b.organization_id = p.organization_id and b.id = p.breed_id
               where p.organization_id = current_organization() and p.id = any (array(select q.one from pairs q union select q.other from pairs q)))
            select p.*, 0 as score, false as same_phone, false as same_email, false as same_pet, true as same_name, x.card as one_card, y.card as other_card
              from pairs p join cards x on x.id = p.one join cards y on y.id = p.other order by p.n""";

    private static final String HOUSEHOLDS_ARE_TWO =
            "insert into told_apart (id, said_at, one_customer_id, other_customer_id) values (:id, :at, least(:one, :other), greatest(:one, :other)) on conflict do nothing";

    private static final String PETS_ARE_TWO =
            "insert into told_apart (id, said_at, one_pet_id, other_pet_id) values (:id, :at, least(:one, :other), greatest(:one, :other)) on conflict do nothing";

    private final JdbcClient jdbc;
    private final tools.jackson.databind.json.JsonMapper json;

    Duplicates(JdbcClient jdbc, tools.jackson.databind.json.JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Slice<Pair> households(String search, Cursor after, int size) {
        return list(HOUSEHOLDS, search, after, size);
    }

    Slice<Pair> pets(String search, Cursor after, int size) {
        return list(PETS, search, after, size);
    }

    private Slice<Pair> list(String sql, String search, Cursor after, int size) {
        var from = after(after);
        var rows = jdbc.sql(sql)
                .param("among", search.isBlank() ? null : among(search), Types.ARRAY)
                .param("score", from.map(Last::score).orElse(null), Types.INTEGER)
                .param("one", from.map(Last::one).orElse(null), Types.OTHER)
                .param("other", from.map(Last::other).orElse(null), Types.OTHER)
                .param("most", size + 1)
                .query(this::pair)
                .list();
        return Slice.of(
                rows,
                size,
                p -> new Cursor(p.score() + " " + p.one().id(), p.other().id()));
    }

    /** The last pair of the page before. */
    private record Last(int score, UUID one, UUID other) {}

    private static Optional<Last> after(Cursor after) {
        if (after.isStart()) return Optional.empty();
        var key = AFTER.matcher(after.key());
        if (!key.matches()) throw FieldsRefused.field("after", "unreadable");
        return Optional.of(new Last(Integer.parseInt(key.group(1)), UUID.fromString(key.group(2)), after.id()));
    }

    private UUID[] among(String search) {
        return jdbc.sql("select distinct customer_id from find(:text, 200)")
                .param("text", search)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    /** Of two whose difference was told already it is told no more. */
    void tellApart(UUID id, String kind, UUID one, UUID other, OffsetDateTime at) {
        var two = kind.equals("pet") ? PETS_ARE_TWO : HOUSEHOLDS_ARE_TWO;
        jdbc.sql(two)
                .param("id", id)
                .param("at", at)
                .param("one", one)
                .param("other", other)
                .update();
    }

    boolean takeBack(UUID id, OffsetDateTime at) {
        return jdbc.sql(
                                "update told_apart set undone_at = ?, undone_by = current_actor() where id = ? and undone_at is null")
                        .params(at, id)
                        .update()
                == 1;
    }

    /** What stands of two. */
    Optional<UUID> standing(UUID one, UUID other) {
        return jdbc.sql("""
                select id from told_apart
                 where undone_at is null and (one_customer_id = least(:one, :other) and other_customer_id = greatest(:one, :other)
                                              or one_pet_id = least(:one, :other) and other_pet_id = greatest(:one, :other))""")
                .param("one", one)
                .param("other", other)
                .query(UUID.class)
                .optional();
    }

    /** When an animal was written down, a UTC date. */
    LocalDate addedOn(UUID pet) {
        return jdbc.sql("select (created_at at time zone 'UTC')::date from pet where id = ?")
                .param(pet)
                .query(LocalDate.class)
                .single();
    }

    boolean isKnown(UUID id) {
        return jdbc.sql("select exists (select from told_apart where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(
                row.getInt("score"),
                row.getBoolean("same_phone"),
                row.getBoolean("same_email"),
                row.getBoolean("same_pet"),
                row.getBoolean("same_name"),
                one(row.getString("one_card")),
                one(row.getString("other_card")));
    }

    private Pair.One one(@Nullable String card) {
        return json.readValue(card, Pair.One.class);
    }
}
