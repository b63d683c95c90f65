package app.tailtown.wall;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.database.TestPostgres;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class CatalogueTest {

    /** The holes after a step that is taken back. */
    private static List<String> holesAfter(String step) {
        var one = Tables.asSuperuser();
        try {
            return new TransactionTemplate(new DataSourceTransactionManager(one)).execute(undo -> {
                undo.setRollbackOnly();
                var jdbc = JdbcClient.create(one);
                if (!step.isEmpty()) jdbc.sql(step).update();
                return new Catalogue(
                                jdbc, TestPostgres.shared().database().app().user())
                        .holes();
            });
        } finally {
            one.destroy();
        }
    }

    @Test
    void the_wall_has_no_hole() {
        assertThat(holesAfter("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create table tenant.planted (id uuid primary key)                            | planted has no organization_id that must not be null
            create table tenant.planted (organization_id uuid, primary key (organization_id)) | planted has no forced row-level security
            create table tenant.planted (organization_id uuid, primary key (organization_id)) | planted is not audited
            alter table tenant.pet no force row level security                           | pet has no forced row-level security
            drop policy own_organization on tenant.pet                                   | pet has no policy
            alter table tenant.pet reset (autovacuum_analyze_scale_factor)               | pet is counted so seldom that a new company is taken for an empty one
            create policy open on tenant.pet using (true)                                | pet has a policy that names no organization
            create unique index planted on tenant.pet (id)                               | tenant.planted keeps something unique across companies
            create unique index planted on tenant.staff (id)                     | tenant.planted keeps something unique across companies
            drop trigger audit on tenant.pet                                             | pet is not audited
            create table platform.planted (id uuid)                                      | planted belongs to no company, and nobody said why
            create view tenant.planted as select * from tenant.pet                       | tenant.planted is read with its owner's rights
            create materialized view tenant.planted as select 1 as one                   | tenant.planted keeps rows of all companies
            create function platform.planted() returns int language sql return 1         | platform.planted() may be called by anybody
            create function tenant.planted() returns int language sql security definer return 1 | tenant.planted() runs as its owner on whatever search_path
            """)
    void a_planted_hole_is_found(String step, String hole) {
        assertThat(holesAfter(step)).contains(hole);
    }

    @Test
    void a_planted_right_of_the_application_is_found() {
        var app = TestPostgres.shared().database().app().user();

        assertThat(holesAfter("grant select on platform.account to " + app))
                .containsExactly("the application may touch platform.account");
        assertThat(holesAfter("alter role " + app + " bypassrls")).containsExactly("the application may do everything");
        assertThat(holesAfter("grant insert on tenant.audit to " + app))
                .containsExactly("the application may write tenant.audit", "somebody may write tenant.audit");
        assertThat(holesAfter("grant update on tenant.audit_seal to " + app))
                .containsExactly("the application may write tenant.audit_seal");
        assertThat(holesAfter("grant update on tenant.access_log to " + app))
                .containsExactly("the application may change tenant.access_log");
        assertThat(holesAfter("grant truncate on tenant.audit_rest to public"))
                .containsExactly("the application may write tenant.audit_rest", "somebody may write tenant.audit_rest");
    }
}
