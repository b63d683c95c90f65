package app.tailtown.golive.seen;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the database keeps strangers out, read from its own catalogue as the app.
 *
 * @param tls what encrypts the line that was asked over; empty when nothing does
 * @param powers what the app's role may that it should not: {@code superuser}, {@code bypassrls}, …
 * @param owned how many tables the app's role owns
 * @param reach tables of schema platform that the app may touch without being named for it
 * @param tables how many tables of companies there are
 * @param open those without forced row-level security and a policy
 * @param unaudited those that nothing writes into the audit, though they are no history themselves
 * @param strangers what everybody may who gets into the server: {@code connect}, {@code create}
 * @param settings of the server, by name
 */
public record Walls(
        String tls,
        List<String> powers,
        int owned,
        List<String> reach,
        int tables,
        List<String> open,
        List<String> unaudited,
        List<String> strangers,
        Map<String, String> settings) {

    /** Histories, counters and what says again what audited tables say. */
    private static final Set<String> OWN_HISTORY = Set.of(
            "audit",
            "access_log",
            "audit_seal",
            "security_event",
            "known_place",
            "weekly_letter",
            "alert",
            "audit_chain",
            "access_seal",
            "access_chain",
            "reservation_counter",
            "camp_visit_counter",
            "camp_place",
            "in_house",
            "idempotency_key",
            "message",
            "upload",
            "message_try",
            "merge_moved",
            "merge_set_aside");

    private static final Set<String> APPS_OWN = Set.of("job", "flyway_history", "change");

    private static final String TLS =
            "select case when ssl then version || ', ' || cipher else '' end from pg_stat_ssl where pid = pg_backend_pid()";

    private static final String POWERS = """
            select p.power from pg_roles r cross join lateral (values ('superuser', rolsuper), ('createrole', rolcreaterole), ('createdb', rolcreatedb),
                   ('replication', rolreplication), ('bypassrls', rolbypassrls)) as p (power, has)
             where r.rolname = current_user and p.has
            union all
            select r.rolname from pg_roles r where r.rolname like 'pg\\_%' and pg_has_role(current_user, r.oid, 'member')""";

    private static final String OWNED = """
            select count(*) from pg_class c join pg_roles r on r.oid = c.relowner
             where r.rolname = current_user and c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relnamespace in ('tenant'::regnamespace, 'platform'::regnamespace)""";

    private static final String REACH = """
            select relname from pg_class where relnamespace = 'platform'::regnamespace and relkind in ('r', 'p')
               and (has_table_privilege(oid, 'select, insert, update, delete, truncate') or has_any_column_privilege(oid, 'select, insert, update')) order by relname""";

    private static final String TABLES =
            "select relname from pg_class where relnamespace = 'tenant'::regnamespace and relkind in ('r', 'p') and not relispartition ";

    private static final String OPEN = TABLES + """
            and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy p where p.polrelid = pg_class.oid)
                 and not exists (select from pg_policy p where p.polrelid = pg_class.oid
                                    and (p.polqual is null or pg_get_expr(p.polqual, p.polrelid) not like '%organization_id = ( SELECT%current_organization()%')))
             order by relname""";

    private static final String UNAUDITED = TABLES + """
            and not exists (select from pg_trigger t where t.tgrelid = pg_class.oid and t.tgname = 'audit' and t.tgenabled in ('O', 'A')) order by relname""";

    private static final String STRANGERS = """
            select p.may from (values ('connect to the database', has_database_privilege('public', current_database(), 'connect')),
                   ('create in schema public', has_schema_privilege('public', 'public', 'create'))) as p (may, so) where p.so""";

    private static final String SETTINGS = """
            select name, setting from pg_settings
             where name in ('listen_addresses', 'log_connections', 'shared_preload_libraries', 'password_encryption', 'ssl', 'server_version', 'fsync',
                            'synchronous_commit', 'full_page_writes', 'max_connections', 'archive_mode')""";

    public Walls {
        powers = List.copyOf(powers);
        reach = List.copyOf(reach);
        open = List.copyOf(open);
        unaudited = List.copyOf(unaudited);
        strangers = List.copyOf(strangers);
        settings = Map.copyOf(settings);
    }

    public static Walls read(JdbcClient app) {
        return new Walls(
                app.sql(TLS).query(String.class).optional().orElse(""),
                names(app, POWERS),
                app.sql(OWNED).query(Integer.class).single(),
                without(names(app, REACH), APPS_OWN),
                names(app, TABLES).size(),
                names(app, OPEN),
                without(names(app, UNAUDITED), OWN_HISTORY),
                names(app, STRANGERS),
                Pairs.read(app, SETTINGS));
    }

    private static List<String> names(JdbcClient app, String sql) {
        return app.sql(sql).query(String.class).list();
    }

    private static List<String> without(List<String> names, Set<String> known) {
        return names.stream().filter(name -> !known.contains(name)).toList();
    }

    /** Empty for one that this role may not see. */
    public String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    public boolean isOn(String name) {
        return "on".equals(setting(name));
    }
}
