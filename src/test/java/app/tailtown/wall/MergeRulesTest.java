package app.tailtown.wall;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.HouseTest;
import app.tailtown.world.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever adds a table that names a household or a pet says what a merge does with it. */
@HouseTest
class MergeRulesTest {

    private static List<String> gapsAfter(String step) {
        var one = Tables.asSuperuser();
        try {
            return new TransactionTemplate(new DataSourceTransactionManager(one)).execute(undo -> {
                undo.setRollbackOnly();
                var jdbc = JdbcClient.create(one);
                if (!step.isEmpty()) jdbc.sql(step).update();
                return new MergeRules(jdbc).gaps();
            });
        } finally {
            one.destroy();
        }
    }

    @Test
    void of_every_column_that_names_them_it_is_said_what_a_merge_does() {
        assertThat(gapsAfter("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create table tenant.toy (organization_id uuid, pet_id uuid)                                       | toy.pet_id names a household or a pet, and nobody said what a merge does with it
            create table tenant.gift (organization_id uuid, of_whom uuid, foreign key (organization_id, of_whom) references tenant.customer (organization_id, id)) | gift.of_whom names a household or a pet, and nobody said what a merge does with it
            call platform.merging('pet', 'color', 'customer', 'moves')                                        | pet.color is told of and names nobody
            drop trigger not_of_a_merged_pet on tenant.vaccination                                            | vaccination.pet_id can be written for somebody who was merged away
            delete from platform.merge_rule where table_name = 'camp_visit_pet'                               | camp_check_in.pet_id follows camp_visit_pet, which does not move
            """)
    void a_planted_gap_is_found(String step, String gap) {
        assertThat(gapsAfter(step)).contains(gap);
    }
}
