package app.tailtown.wall;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every column that names a household or a pet, as PostgreSQL knows it, and what a merge is told to do with it. */
record MergeRules(JdbcClient jdbc) {

    /** By foreign key, and by name where the key leads there through another table. */
    private static final String NAMED = """
            with named as (
              select c.relname as t, a.attname as col
                from pg_constraint f
                join pg_class c on c.oid = f.conrelid
               cross join lateral unnest(f.conkey, f.confkey) as pair (mine, yours)
                join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.mine
                join pg_attribute b on b.attrelid = f.confrelid and b.attnum = pair.yours and b.attname = 'id'
               where f.contype = 'f' and f.confrelid in ('tenant.customer'::regclass, 'tenant.pet'::regclass)
              union
              select c.relname, a.attname
                from pg_attribute a join pg_class c on c.oid = a.attrelid
               where c.relnamespace = 'tenant'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped and a.attname in ('customer_id', 'pet_id'))
            """;

    List<String> gaps() {
        return jdbc.sql(NAMED + """
                select t || '.' || col || ' names a household or a pet, and nobody said what a merge does with it' from named
                 where not exists (select from platform.merge_rule r where r.table_name = t and r.column_name = col)
                union all
                select r.table_name || '.' || r.column_name || ' is told of and names nobody' from platform.merge_rule r
                 where not exists (select from named where t = r.table_name and col = r.column_name)
                union all
                select r.table_name || '.' || r.column_name || ' can be written for somebody who was merged away' from platform.merge_rule r
                 where r.does = 'moves' and r.column_name in ('customer_id', 'pet_id')
                   and not exists (select from pg_trigger g where g.tgrelid = ('tenant.' || r.table_name)::regclass
                                      and g.tgname in ('not_of_a_merged_household', 'not_of_a_merged_pet') and g.tgenabled = 'O')
                union all
                select r.table_name || '.' || r.column_name || ' follows ' || r.follows || ', which does not move' from platform.merge_rule r
                 where r.follows is not null and not exists (select from platform.merge_rule p where p.table_name = r.follows and p.of_what = r.of_what and p.does = 'moves')""").query(String.class).list();
    }
}
