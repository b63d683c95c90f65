package app.tailtown.scrub;

import app.tailtown.installation.CannotStart;
import app.tailtown.scrub.ScrubRules.How;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes everything of people out of a database, as its owner and in one transaction: all of it or nothing. */
public final class Scrubbing {

    /** Text, JSON, bytes and addresses: what could hold something of people. */
    private static final String COLUMNS = """
            select c.relnamespace::regnamespace || '.' || c.relname || '.' || a.attname
              from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relnamespace in ('tenant'::regnamespace, 'platform'::regnamespace) and c.relkind in ('r', 'p') and not c.relispartition
               and c.relname <> 'flyway_history' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
               and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype, 'json'::regtype, 'bytea'::regtype, 'inet'::regtype, 'text[]'::regtype)
             order by 1""";

    private static final String COMPANIES = "select id from platform.organization order by id";

    private static final String BIND = """
            select set_config('app.organization', ?, true), set_config('app.actor', 'command:scrub', true), set_config('app.request', 'scrub', true),
                   set_config('app.resorts', '*', true)""";

    /** What takes the place of a value. The same value gets the same one, by a salt that nobody keeps. */
    private static final String SHAPES = """
            create function pg_temp.number_of(was text) returns int language sql as
              $$ select ('x' || substr(md5(current_setting('app.scrub_salt') || was), 1, 7))::bit(28)::int $$;
            create function pg_temp.one_of(was text, names text[]) returns text language sql as
              $$ select names[1 + pg_temp.number_of(was) % cardinality(names)] $$;
            create function pg_temp.family(was text) returns text language sql as
              $$ select pg_temp.one_of(was, array['Alder', 'Barlow', 'Castell', 'Dorn', 'Ellery', 'Farrow', 'Garth', 'Hollis', 'Imber', 'Jarrow', 'Keld', 'Larch', 'Marlow', 'Nash',
                        'Orton', 'Penn', 'Quill', 'Rowan', 'Sorrel', 'Thorne', 'Upton', 'Vale', 'Wren', 'Yarrow']) $$;
            create function pg_temp.given(was text) returns text language sql as
              $$ select pg_temp.one_of('given ' || was, array['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gail', 'Hugo', 'Ines', 'Jon', 'Kira', 'Leo', 'Mia', 'Ned', 'Olive', 'Pia']) $$;
            create function pg_temp.shaped(how text, was text) returns text language sql as $$
              select case
                when was is null or was = '' then was
                when how = 'PERSON' then pg_temp.given(was) || ' ' || pg_temp.family(was)
                when how = 'GIVEN' then pg_temp.given(was)
                when how = 'FAMILY' then pg_temp.family(was)
                when how = 'HOUSEHOLD' then pg_temp.family(was) || ' ' || pg_temp.number_of(was) % 10000
                when how = 'PET' then pg_temp.one_of(was, array['Biscuit', 'Clover', 'Dash', 'Ember', 'Fig', 'Gus', 'Hazel', 'Iggy', 'Juno', 'Kit', 'Luna', 'Moss', 'Nell', 'Olive', 'Pip', 'Rolo'])
                when how = 'MAIL' then 'p' || substr(md5(current_setting('app.scrub_salt') || was), 1, 16) || '@example.invalid'
                when how = 'PHONE' then '(' || 200 + pg_temp.number_of(was) % 700 || ') 555-01' || lpad((pg_temp.number_of(was) / 700 % 100)::text, 2, '0')
                else 'Scrubbed'
              end $$;
            create function pg_temp.scrub(in_table text, how jsonb) returns bigint language plpgsql as $$
            declare sets text; touched bigint;
            begin
              select string_agg(case h.value
                       when 'BLANK' then format('%1$I = ''''', h.key)
                       when 'NONE' then format('%1$I = null', h.key)
                       when 'NOTHING' then format('%1$I = ''{}''', h.key)
                       else format('%1$I = pg_temp.shaped(%2$L, %1$I)', h.key, h.value) end, ', ')
                into sets from jsonb_each_text(how) h;
              execute format('update %s set %s', in_table::regclass, sets);
              get diagnostics touched = row_count;
              return touched;
            end $$;
            create function pg_temp.empty(tables text[]) returns void language plpgsql as $$
            begin
              execute (select 'truncate ' || string_agg(t::regclass::text, ', ') from unnest(tables) t);
            end $$""";

    private final JdbcClient owner;
    private final ScrubRules rules = ScrubRules.read();

    /** @param owner the database as its owner, in a transaction */
    public Scrubbing(JdbcClient owner) {
        this.owner = owner;
    }

    /** Columns that nobody thought of. */
    List<String> unknown() {
        return owner.sql(COLUMNS).query(String.class).list().stream()
                .filter(column -> !rules.knows(column))
                .toList();
    }

    /** How many rows each table has that are changed; answers it. Refuses a database with a column that nobody thought of. */
    public Map<String, Long> scrub() {
        var unknown = unknown();
        if (!unknown.isEmpty())
            throw new CannotStart(
                    "Nobody said what becomes of " + String.join(", ", unknown) + ": nothing was changed.");
        var salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        owner.sql("select set_config('app.scrub_salt', ?, true)")
                .param(HexFormat.of().formatHex(salt))
                .query((_, _) -> true)
                .single();
        owner.sql(SHAPES).update();
        var touched = new TreeMap<String, Long>();
        var changes = changes();
        for (var company : owner.sql(COMPANIES).query(UUID.class).list()) {
            owner.sql(BIND).param(company.toString()).query((_, _) -> true).single();
            changes.forEach((table, how) -> {
                if (table.startsWith("tenant.")) touched.merge(table, change(table, how), Long::sum);
            });
        }
        changes.forEach((table, how) -> {
            if (table.startsWith("platform.")) touched.merge(table, change(table, how), Long::sum);
        });
        owner.sql("select pg_temp.empty(?)")
                .param(rules.emptied().toArray(String[]::new))
                .query((_, _) -> true)
                .single();
        return touched;
    }

    private long change(String table, Map<String, How> how) {
        var json = new StringBuilder("{");
        how.forEach((column, change) ->
                json.append(json.length() == 1 ? "" : ",").append("\"%s\":\"%s\"".formatted(column, change)));
        return owner.sql("select pg_temp.scrub(?, ?::jsonb)")
                .params(table, json.append('}').toString())
                .query(Long.class)
                .single();
    }

    private Map<String, Map<String, How>> changes() {
        var found = new TreeMap<String, Map<String, How>>();
        rules.columns().forEach((column, how) -> {
            var dot = column.lastIndexOf('.');
            if (how != How.KEPT)
                found.computeIfAbsent(column.substring(0, dot), _ -> new TreeMap<>())
                        .put(column.substring(dot + 1), how);
        });
        return found;
    }
}
