package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationLintTest {

    /** What is older was released, and is never edited. */
    private static final int STRICT_FROM = 104;

    private static final String BACK = "-- A step. Back: drop it.\n";

    private static List<String> broken(String sql) {
        return MigrationLint.broken(Map.of("V001__a_step.sql", BACK + sql), 1);
    }

    @Test
    void our_migrations_keep_it() {
        var files = Sources.files(Path.of("src/main/resources/db/migration"), ".sql").stream()
                .collect(Collectors.toMap(f -> f.getFileName().toString(), Sources::text));

        assertThat(files).isNotEmpty();
        assertThat(MigrationLint.broken(files, STRICT_FROM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table tenant.pet drop column name;",
                "drop table tenant.pet;",
                "alter table tenant.pet rename to animal;",
                "alter table tenant.pet rename column name to nick;",
                "alter table tenant.pet alter column weight type bigint;",
                "alter table tenant.pet alter weight set data type bigint;",
                "create index pet_by_name on tenant.pet (name);",
                "create unique index pet_by_name on tenant.pet (name);",
                "alter table tenant.pet alter column name set not null;",
                "alter table tenant.pet add constraint named check (name <> '');",
                "alter table tenant.pet add foreign key (a) references tenant.b (a);",
                "alter table tenant.pet add column color text not null;",
                "alter table tenant.pet add column tag uuid default gen_random_uuid();",
                "alter table tenant.pet add column seen timestamptz default clock_timestamp();",
                "alter table tenant.pet add column age int generated always as (1) stored;",
                "drop function tenant.name_of(uuid);",
                "drop index tenant.pet_by_name;",
                "lock table tenant.pet;",
                "cluster tenant.pet using pet_by_name;",
                "vacuum full tenant.pet;",
                "reindex table tenant.pet;",
                "set lock_timeout = '1h';",
                "create index concurrently a on tenant.pet (name); select 1;",
                "update tenant.pet set name = '';",
                "select 1; delete from tenant.pet where name = '';"
            })
    void a_planted_step_is_refused(String sql) {
        assertThat(broken(sql)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table tenant.bowl (id uuid); create index bowl_by_id on tenant.bowl (id);",
                "create index concurrently pet_by_name on tenant.pet (name);",
                "create index concurrently a on tenant.pet (name); drop index concurrently tenant.b;",
                "create function tenant.f() returns void language sql as $$ update tenant.pet set name = '' $$;",
                "-- Few rows: one for each company.\nupdate tenant.resort set city = '';",
                "alter table tenant.pet add column seen timestamptz default now();",
                "-- Contracts: nothing has called it for a release.\ndrop function tenant.name_of(uuid);",
                "alter table tenant.pet add column color text not null default '';",
                "alter table tenant.pet add constraint named check (name <> '') not valid;",
                "alter table tenant.pet enable row level security;",
                "-- Contracts: nothing has read it for a release.\nalter table tenant.pet drop column name;"
            })
    void a_step_that_expands_is_fine(String sql) {
        assertThat(broken(sql)).isEmpty();
    }

    @Test
    void each_says_the_way_back_and_has_the_next_number() {
        assertThat(MigrationLint.broken(Map.of("V001__a_step.sql", "select 1;"), 1))
                .hasSize(1);
        assertThat(MigrationLint.broken(Map.of("V1__a_step.sql", BACK), 1)).hasSize(1);
        assertThat(MigrationLint.broken(Map.of("V001__a_step.sql", BACK, "V003__another.sql", BACK), 1))
                .hasSize(1);
    }
}
