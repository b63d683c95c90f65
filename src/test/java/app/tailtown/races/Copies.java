package app.tailtown.races;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Puts further companies beside the first one of a home that {@code bin/seed} filled, until there are {@code -Dbench.companies} of its size: each is the first
 * one's rows with another company's id, so that fifty take minutes and not hours. Nobody can sign in to a copy, and it has no audit: the desk reads none.
 */
final class Copies {

    private static final int COMPANIES = Integer.getInteger("bench.companies", 5);

    private static final String COPY = """
            do $$
            declare
              original uuid := (select id from platform.organization order by created_at, slug limit 1);
              copy     uuid := gen_random_uuid();
              it       record;
            begin
              set local session_replication_role = replica;
              insert into platform.organization (id, slug, name) values (copy, 'copy-' || copy, 'Copy ' || copy);
              for it in
                select c.oid::regclass as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
                  from pg_class c join pg_attribute a on a.attrelid = c.oid
                 where c.relkind = 'r' and c.relnamespace in ('tenant'::regnamespace, 'platform'::regnamespace)
                   and not c.relispartition and c.oid not in ('tenant.idempotency_key'::regclass, 'platform.session'::regclass,
                                     'platform.api_token'::regclass, 'platform.membership'::regclass, 'platform.change'::regclass)
                   and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = '' and a.attname <> 'organization_id'
                   and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'organization_id')
                 group by c.oid
              loop
                execute format('insert into %s (organization_id, %s) select $1, %s from %s where organization_id = $2',
                               it.name, it.columns, it.columns, it.name) using copy, original;
              end loop;
            end $$""";

    private Copies() {}

    static boolean run() throws Exception {
        try (var app = AppProcess.ready(Path.of(System.getProperty("bench.home")));
                var connection = new SingleConnectionDataSource(app.superuser(), true)) {
            var sql = JdbcClient.create(connection);
            for (var there = companies(sql); there < COMPANIES; there++) {
                sql.sql(COPY).update();
                Bench.say(there + 1 + " companies");
            }
            sql.sql("vacuum analyze").update();
            return true;
        }
    }

    private static int companies(JdbcClient sql) {
        return sql.sql("select 1 + count(*) from platform.organization where slug like 'copy-%'")
                .query(Integer.class)
                .single();
    }
}
