package app.tailtown.golive.seen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database promises to keep, and whether it did.
 *
 * @param constraints how many of each kind, by PostgreSQL's letter: {@code c} checks, {@code f} foreign keys, {@code x} exclusions, …
 * @param unvalidated rules that are gone, or that old rows may break; seven foreign keys cannot be told so, and what they promise is counted by an invariant
 * @param triggers how many there are on tables of companies, disabled ones left out
 * @param disabled triggers that somebody switched off
 * @param brokenIndexes that were not built to the end
 * @param erasable tables of people, animals and stays from which the app may delete
 * @param invariants how many rows break each; nothing when nobody here may count them
 */
public record Promises(
        Map<String, Long> constraints,
        List<String> unvalidated,
        int triggers,
        List<String> disabled,
        List<String> brokenIndexes,
        List<String> erasable,
        Optional<Map<String, Long>> invariants) {

    private static final String CONSTRAINTS = """
            select contype::text, count(*) from pg_constraint
             where connamespace in ('tenant'::regnamespace, 'platform'::regnamespace) group by 1 order by 1""";

    private static final String UNVALIDATED = """
            select conname from pg_constraint where connamespace in ('tenant'::regnamespace, 'platform'::regnamespace)
               and (not convalidated and conname not in ('waiver_agreement', 'admission_rule_agreement', 'photo_is_of_this_pet', 'file_is_shown_by_this', 'household_goes_on_as',
                                                         'pet_goes_on_as', 'handed_back_with_a_check_out')
                    or to_jsonb(pg_constraint) ->> 'conenforced' = 'false')
            union all
            select needed || ' is gone' from unnest(array['suite_is_free', 'pet_is_in_one_place', 'no_place_is_sold_twice', 'number_is_given_once']) needed
             where not exists (select from pg_constraint where conname = needed)""";

    private static final String TRIGGERS = """
            select count(*) from pg_trigger t join pg_class c on c.oid = t.tgrelid
             where c.relnamespace = 'tenant'::regnamespace and not t.tgisinternal and t.tgenabled in ('O', 'A')""";

    private static final String DISABLED = """
            select t.tgname || ' on ' || c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
             where c.relnamespace in ('tenant'::regnamespace, 'platform'::regnamespace) and t.tgenabled not in ('O', 'A')""";

    private static final String BROKEN = """
            select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
             where c.relnamespace in ('tenant'::regnamespace, 'platform'::regnamespace) and not (i.indisvalid and i.indisready)""";

    private static final String ERASABLE = """
            select relname from pg_class where relnamespace = 'tenant'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'delete, truncate')
               and relname in ('customer', 'pet', 'reservation', 'vaccination', 'suite', 'suite_type', 'staff', 'file', 'agreement_signature')""";

    private static final String INVARIANTS = "select name, violations from platform.invariant order by name";

    public Promises {
        constraints = Map.copyOf(constraints);
        unvalidated = List.copyOf(unvalidated);
        disabled = List.copyOf(disabled);
        brokenIndexes = List.copyOf(brokenIndexes);
        erasable = List.copyOf(erasable);
        invariants = invariants.map(Map::copyOf);
    }

    /** @param observer counts what must never be; nothing when this installation has none */
    public static Promises read(JdbcClient app, Optional<JdbcClient> observer) {
        return new Promises(
                Pairs.counts(app, CONSTRAINTS),
                list(app, UNVALIDATED),
                app.sql(TRIGGERS).query(Integer.class).single(),
                list(app, DISABLED),
                list(app, BROKEN),
                list(app, ERASABLE),
                observer.map(jdbc -> Pairs.counts(jdbc, INVARIANTS)));
    }

    private static List<String> list(JdbcClient app, String sql) {
        return app.sql(sql).query(String.class).list();
    }

    public long count(String kind) {
        return constraints.getOrDefault(kind, 0L);
    }

    public long all() {
        return constraints.values().stream().mapToLong(Long::longValue).sum();
    }
}
