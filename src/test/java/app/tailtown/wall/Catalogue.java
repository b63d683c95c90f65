package app.tailtown.wall;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL itself knows of the wall: every hole in it, a line each. */
record Catalogue(JdbcClient jdbc, String app) {

    /** What belongs to no company, and why. No name, phone or address of a customer or pet stands in any of them. */
    static final Map<String, String> PLATFORM = Map.ofEntries(
            Map.entry("organization", "the directory of companies"),
            Map.entry("setup_link", "the first run, before any company exists"),
            Map.entry("account", "a person may work for several companies"),
            Map.entry("membership", "which companies an account belongs to, asked before one is bound"),
            Map.entry("session", "read before a company is bound"),
            Map.entry("api_token", "read before a company is bound"),
            Map.entry("program", "as api_token; the company reads it in its audit"),
            Map.entry("program_secret", "as program"),
            Map.entry("request_key", "as program"),
            Map.entry("signature_nonce", "as request_key"),
            Map.entry("oauth_grant", "as program"),
            Map.entry("oauth_token", "as program"),
            Map.entry("forgotten_grant", "as oauth_grant"),
            Map.entry("signing_key", "as data_key"),
            Map.entry("house_event", "of the installation and of no company; read with a session of the console"),
            Map.entry("error_group", "as house_event; whom it befell are ids, and nothing that anybody typed is in it"),
            Map.entry("error_sighting", "as error_group"),
            Map.entry("error_company", "as error_group"),
            Map.entry("alarm", "of the installation and of no company; read with a session of the console"),
            Map.entry("alarm_watch", "which process watches"),
            Map.entry("alarm_test", "to whom of those who run the installation a test went"),
            Map.entry("attestation", "as operator: they answer for the installation, not for a company"),
            Map.entry("filed_record", "of the installation and of no company"),
            Map.entry("checklist_look", "as filed_record"),
            Map.entry("sign_in_try", "counted before anybody is anybody"),
            Map.entry("data_key", "seals what belongs to accounts, which belong to no company"),
            Map.entry("totp", "as account"),
            Map.entry("recovery_code", "as account"),
            Map.entry("passkey", "as account"),
            Map.entry("answered_challenge", "answered before anybody is anybody"),
            Map.entry("password_link", "as account"),
            Map.entry("account_mail", "as account"),
            Map.entry("terminal_key", "read before a company is bound"),
            Map.entry("pin", "as account, and looked at before anybody is anybody"),
            Map.entry("pin_try", "counted before anybody is anybody"),
            Map.entry("operator", "as account; an operator belongs to no company"),
            Map.entry("operator_session", "the console is no company's"),
            Map.entry("operator_entry", "written before a company is bound; the company reads it in its audit"),
            Map.entry("suspension", "as operator_entry"),
            Map.entry("change", "one reader listens for all companies; it says where something changed and never what"),
            Map.entry("flyway_history", "which migrations ran"),
            Map.entry("log_level", "how much the installation logs"),
            Map.entry("job", "jobs carry the company in their data"),
            Map.entry(
                    "find_word",
                    "words are looked for by an index that row-level security hides; only tenant.find reads them, of the bound company"),
            Map.entry("find_seen", "see find_word"),
            Map.entry("merge_rule", "what a merge does with each table, whosever rows they are"));

    private static final Map<String, String> WITHOUT_AUDIT = Map.ofEntries(
            Map.entry("audit", "it is the audit"),
            Map.entry("access_log", "it says who read what, and nothing is read of it that is not in it"),
            Map.entry("audit_seal", "it is the seals of the audit"),
            Map.entry("security_event", "it is a history itself, which the application cannot change"),
            Map.entry("known_place", "as security_event"),
            Map.entry("weekly_letter", "its tries are its history"),
            Map.entry("alert", "as weekly_letter"),
            Map.entry("audit_chain", "it says where the seals end"),
            Map.entry("access_seal", "it is the seals of the access log"),
            Map.entry("access_chain", "it says where those end"),
            Map.entry("reservation_counter", "a counter's steps are no history"),
            Map.entry("camp_visit_counter", "a counter's steps are no history"),
            Map.entry("camp_place", "it counts what the audited visits say"),
            Map.entry("in_house", "it says again what the audited check-ins and check-outs say"),
            Map.entry("idempotency_key", "it repeats what the audited tables say"),
            Map.entry("message", "what was written never changes, and its tries are its history"),
            Map.entry("upload", "it says what is on its way to the shelf, and what arrived has a row"),
            Map.entry("message_try", "it is the history of a message"),
            Map.entry("merge_moved", "it is the history of a merge, and the rows it names are audited"),
            Map.entry("merge_set_aside", "as merge_moved"));

    private static final String TABLES = """
            with t as (select c.oid, c.relname as name, c.relrowsecurity, c.relforcerowsecurity, c.reloptions, c.relkind, c.relispartition
                         from pg_class c where c.relnamespace = 'tenant'::regnamespace and c.relkind in ('r', 'p')),
            keys as (select i.indrelid, i.indexrelid::regclass::text as index, i.indisprimary,
                            (select attname from pg_attribute where attrelid = i.indrelid and attnum = i.indkey[0]) as first
                       from pg_index i where i.indisunique or i.indisexclusion)
            """;

    List<String> holes() {
        return Stream.of(rows(), keys(), foreignKeys(), audits(), rights(), platform(), views(), functions())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> rows() {
        return list(TABLES + """
                select name || ' has no organization_id that must not be null' from t
                 where not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'organization_id' and a.attnotnull)
                union all select name || ' has no forced row-level security' from t where not (relrowsecurity and relforcerowsecurity)
                union all select name || ' is counted so seldom that a new company is taken for an empty one' from t
                 where relkind = 'r' and not coalesce(reloptions @> '{autovacuum_analyze_scale_factor=0.005}', false)
                union all select name || ' has no policy' from t where not exists (select from pg_policy p where p.polrelid = t.oid)
                union all select name || ' has a policy that names no organization' from t join pg_policy p on p.polrelid = t.oid
                 where pg_get_expr(p.polqual, p.polrelid) not like '%organization_id = ( SELECT%current_organization()%'""");
    }

    private List<String> keys() {
        return list(TABLES + """
                select name || ' has no primary key that starts with organization_id' from t
                 where not exists (select from keys k where k.indrelid = t.oid and k.indisprimary and k.first = 'organization_id')
                union all
                select k.index || ' keeps something unique across companies' from t join keys k on k.indrelid = t.oid
                 where k.first is distinct from 'organization_id'""");
    }

    private List<String> foreignKeys() {
        return list("""
                select f.conname || ' of ' || f.conrelid::regclass || ' may point into another company' from pg_constraint f
                  join pg_class here on here.oid = f.conrelid join pg_class there on there.oid = f.confrelid
                 where f.contype = 'f' and here.relnamespace = 'tenant'::regnamespace and there.relnamespace = 'tenant'::regnamespace
                   and not exists (
                     select from unnest(f.conkey, f.confkey) as pair (mine, yours)
                       join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.mine and a.attname = 'organization_id'
                       join pg_attribute b on b.attrelid = f.confrelid and b.attnum = pair.yours and b.attname = 'organization_id')""");
    }

    private List<String> audits() {
        return without(list(TABLES + """
                select name from t where not relispartition and not exists (
                  select from pg_trigger g join pg_proc p on p.oid = g.tgfoid
                   where g.tgrelid = t.oid and p.proname = 'write_audit' and g.tgenabled = 'O')"""), WITHOUT_AUDIT.keySet(), " is not audited");
    }

    private List<String> rights() {
        return jdbc.sql("""
                select 'the application owns ' || c.oid::regclass from pg_class c
                 where c.relowner = (select oid from pg_roles where rolname = :app)
                union all
                select 'the application may do everything' from pg_roles
                 where rolname = :app and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                union all
                select 'the application is a member of ' || roleid::regrole from pg_auth_members
                 where member = (select oid from pg_roles where rolname = :app)
                union all
                select 'the application may touch ' || c.oid::regclass from pg_class c
                 where c.relnamespace = 'platform'::regnamespace and c.relkind in ('r', 'p', 'v') and c.relname <> 'job'
                   and (has_table_privilege(:app, c.oid, 'insert, update, delete, truncate, references, trigger')
                        -- A program that serves checks which version of the schema it meets.
                        or c.relname <> 'flyway_history' and has_table_privilege(:app, c.oid, 'select'))
                union all
                -- Nor a month of it, which needs no right of its own to be read through the whole.
                select 'the application may write ' || c.oid::regclass from pg_class c
                 where (c.oid in (select relid from pg_partition_tree('tenant.audit')) or c.oid in ('tenant.audit_seal'::regclass, 'tenant.audit_chain'::regclass, 'tenant.access_seal'::regclass, 'tenant.access_chain'::regclass,
                                                                                                   'tenant.security_event'::regclass, 'tenant.known_place'::regclass))
                   and has_table_privilege(:app, c.oid, 'insert, update, delete, truncate, references, trigger')
                union all
                select 'the application may change ' || c.oid::regclass from pg_class c
                 where c.oid in (select relid from pg_partition_tree('tenant.access_log'))
                   and has_table_privilege(:app, c.oid, 'update, delete, truncate, references, trigger')
                union all
                select 'somebody may write ' || c.oid::regclass from pg_class c cross join lateral aclexplode(c.relacl) a
                 where c.oid in (select relid from pg_partition_tree('tenant.audit')) and a.grantee <> c.relowner
                   and a.privilege_type <> 'SELECT'""").param("app", app).query(String.class).list();
    }

    private List<String> platform() {
        return without(list("""
                select relname from pg_class where relnamespace = 'platform'::regnamespace and relkind in ('r', 'p')"""), PLATFORM.keySet(), " belongs to no company, and nobody said why");
    }

    private List<String> views() {
        return list("""
                select c.oid::regclass || ' is read with its owner''s rights' from pg_class c
                 where c.relnamespace in ('tenant'::regnamespace, 'platform'::regnamespace) and c.relkind = 'v'
                   and not coalesce(c.reloptions @> '{security_invoker=true}' or c.reloptions @> '{security_invoker=on}', false)
                union all
                select c.oid::regclass || ' keeps rows of all companies' from pg_class c
                 where c.relnamespace in ('tenant'::regnamespace, 'platform'::regnamespace) and c.relkind = 'm'""");
    }

    private List<String> functions() {
        return list("""
                select p.oid::regprocedure || ' runs as its owner on whatever search_path' from pg_proc p
                 where p.pronamespace in ('tenant'::regnamespace, 'platform'::regnamespace) and p.prosecdef
                   and not exists (select from unnest(p.proconfig) as c where c like 'search_path=%pg_catalog, pg_temp')
                union all
                select p.oid::regprocedure || ' may be called by anybody' from pg_proc p
                 where p.pronamespace = 'platform'::regnamespace and has_function_privilege('public', p.oid, 'execute')""");
    }

    private List<String> list(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static List<String> without(List<String> names, Set<String> known, String what) {
        return names.stream().filter(n -> !known.contains(n)).map(n -> n + what).toList();
    }
}
