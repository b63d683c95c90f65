package app.tailtown.search;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.customers.PetWarning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Finds households and pets by whatever one remembers of them, in one statement beside those that say where they stand. */
@Repository
class Finder {

    /** So many are looked at, that whoever is here today is among them. */
    private static final int CANDIDATES = 12;

    static final int SHOWN = 8;

    private static final String FIND = """
            with found as materialized (select f.*, row_number() over () as n from look_up(:text, :most, :nearby) f)
            select case when f.grade < 3 then floor(f.grade) else f.grade end as grade, c.id as customer_id, c.name, c.banned_at is not null as banned, p.id as pet_id, p.name as pet, k.code as species, p.photo_id, p.deceased_on,
                   coalesce(dialled.number, phone.number, '') as phone,
                   case f.kind when 'email' then named.email when 'name' then trim(named.given_name || ' ' || named.family_name) else '' end as by,
            """ + PetCards.NAMES + """
                    as pets,
                   """ + PetCards.WARNINGS + """
                    as warnings
              from found f
              join customer c on c.organization_id = current_organization() and c.id = f.customer_id
              left join pet p on p.organization_id = c.organization_id and p.id = f.pet_id
              left join species k on k.organization_id = p.organization_id and k.id = p.species_id
              left join lateral (select n.number from person h join phone n on n.organization_id = h.organization_id and n.person_id = h.id
                                  where h.organization_id = c.organization_id and h.customer_id = c.id order by h.position, n.position limit 1) phone on true
              left join person named on f.kind in ('name', 'email') and named.organization_id = c.organization_id and named.id = f.source_id
              left join phone dialled on f.kind = 'phone' and dialled.organization_id = c.organization_id and dialled.id = f.source_id
             where c.deleted_at is null and p.deleted_at is null
             order by f.n""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Nearby nearby;
    private final List<Standings> standings;

    Finder(JdbcClient jdbc, JsonMapper json, Nearby nearby, ObjectProvider<Standings> standings) {
        this.jdbc = jdbc;
        this.json = json;
        this.nearby = nearby;
        this.standings = standings.orderedStream().toList();
    }

    /** @param grade the lower the likelier; whole numbers but for what is only alike */
    private record Candidate(double grade, Found found) {}

    /**
     * The likeliest first: as it was typed before what resembles it, and among equals whoever is here or comes today.
     *
     * @param here the resort somebody works at: who is there or comes there today goes before who does elsewhere; null when that is not known
     */
    @Transactional(readOnly = true)
    List<Found> find(String text, @Nullable UUID here, int most) {
        var found = jdbc.sql(FIND)
                .param("text", text)
                .param("most", Math.max(CANDIDATES, most))
                .param("nearby", nearby.ids())
                .query((row, _) -> new Candidate(row.getDouble("grade"), read(row)))
                .list();
        var ids = found.stream().map(c -> c.found().customer()).distinct().toList();
        if (ids.isEmpty()) return List.of();
        var all =
                standings.stream().flatMap(s -> s.of(ids).stream()).collect(Collectors.groupingBy(Standing::customer));
        return found.stream()
                .map(c -> new Candidate(
                        c.grade(),
                        standing(c.found(), all.getOrDefault(c.found().customer(), List.of()))))
                .sorted(Comparator.comparing(Candidate::grade)
                        .thenComparing(c -> !c.found().isTodayAt(here))
                        .thenComparing(c -> !c.found().isToday()))
                .map(Candidate::found)
                .limit(most)
                .toList();
    }

    private static Found standing(Found found, List<Standing> theirs) {
        var pet = found.pet();
        var first = theirs.stream()
                .filter(s -> pet == null || s.pet().equals(pet.id()))
                .min(Standing.FIRST);
        return found.standing(first);
    }

    private Found read(ResultSet row) throws SQLException {
        return new Found(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                pet(row),
                row.getString("name"),
                row.getString("phone"),
                row.getString("by"),
                List.of((String[]) row.getArray("pets").getArray()),
                row.getBoolean("banned"),
                Optional.empty());
    }

    private Found.@Nullable Pet pet(ResultSet row) throws SQLException {
        var id = row.getObject("pet_id", UUID.class);
        if (id == null) return null;
        return new Found.Pet(
                new PetId(id),
                row.getString("pet"),
                row.getString("species"),
                row.getObject("photo_id", UUID.class),
                row.getObject("deceased_on", LocalDate.class),
                List.of(json.readValue(row.getString("warnings"), PetWarning[].class)));
    }
}
