package app.tailtown.customers;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom somebody means who types a few letters of a name or a pet, or digits of a phone: as it was typed before what is like it, and of equals who was seen last. */
@Repository
class LikelyHouseholds {

    /** A household may be found by each of its pets. */
    private static final int WORDS_OF_ONE = 3;

    private static final String LIKELIEST = """
            with found as materialized (
              select w.customer_id, min(w.n) as n
                from (select f.customer_id, row_number() over () as n from look_up(:typed, :words, array[]::uuid[]) f) w group by w.customer_id)
            select c.id, c.name, c.sort_name, c.city, c.banned_at is not null as banned,
                   coalesce(first.phone, '') as phone, coalesce(first.email, '') as email,
            """ + PetCards.NAMES + """
                    as pets
              from found f
              join customer c on c.organization_id = current_organization() and c.id = f.customer_id
            """ + People.FIRST + """
             where c.deleted_at is null
             order by f.n
             limit :most""";

    private final JdbcClient jdbc;

    LikelyHouseholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CustomerRow> of(String typed, int most) {
        return jdbc.sql(LIKELIEST)
                .param("typed", typed)
                .param("words", most * WORDS_OF_ONE)
                .param("most", most)
                .query(Customers::row)
                .list();
    }
}
