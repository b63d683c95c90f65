package app.tailtown.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.organizations.Binding;
import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.organizations.OrganizationId;
import app.tailtown.organizations.Organizations;
import app.tailtown.platform.Ids;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class BindingTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Organizations organizations;

    Company ours;
    Company theirs;

    @BeforeEach
    void found() {
        ours = world.ours();
        theirs = world.theirs();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private UUID seen() {
        return jdbc.sql("select distinct organization_id from customer")
                .query(UUID.class)
                .single();
    }

    @Test
    void without_a_company_there_is_no_transaction_and_no_row() {
        assertThatThrownBy(() -> transaction.execute(_ -> count("select count(*) from customer")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No organization is bound");
        assertThatThrownBy(() -> count("select count(*) from customer")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> world.in(ours, () -> count("select count(*) from customer")))
                .as("bound, but outside any transaction")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_hundred_refused_transactions_take_no_connection_with_them() {
        IntStream.range(0, 100)
                .forEach(_ -> assertThatThrownBy(() -> transaction.execute(_ -> count("select count(*) from customer")))
                        .isInstanceOf(IllegalStateException.class));

        var pool = ((HikariDataSource) dataSource).getHikariPoolMXBean();
        assertThat(pool.getActiveConnections()).isZero();
        assertThat(new Api(port, ours.tokens().get(app.tailtown.identity.Role.OWNER))
                        .get("/api/v1/customers")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "pet", "suite", "staff", "staff_grant", "resort", "service", "suite_rate"})
    void a_select_without_a_filter_sees_the_bound_company_only(String table) {
        world.suite(ours, ours.resorts().getFirst(), ours.suiteTypes().getFirst());
        assertThat(world.inTransaction(
                        ours,
                        () -> jdbc.sql("select distinct organization_id from " + table)
                                .query(UUID.class)
                                .list()))
                .containsExactly(ours.id().value());
        assertThat(world.inTransaction(
                        ours,
                        () -> jdbc.sql("select count(*) from " + table + " where organization_id = ?")
                                .param(theirs.id().value())
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void nothing_can_be_written_for_another_company() {
        assertThatThrownBy(() -> world.inTransaction(
                        ours,
                        () -> jdbc.sql("insert into temperament (organization_id, id, name) values (?, ?, 'Planted')")
                                .params(theirs.id().value(), Ids.next())
                                .update()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> world.inTransaction(
                        ours,
                        () -> jdbc.sql("update temperament set organization_id = ?")
                                .param(theirs.id().value())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(world.inTransaction(
                        ours,
                        () -> jdbc.sql("update customer set notes = 'planted' where organization_id = ?")
                                .param(theirs.id().value())
                                .update()))
                .isZero();
    }

    @Test
    void a_transaction_bound_to_one_resort_sees_and_writes_that_one() {
        var first = ours.resort();
        var second = ours.resorts().get(1);
        world.suite(ours, second, ours.suiteTypes().getFirst());
        var binding = Binding.to(ours.id(), "job:test", "test", Set.of(first));
        CurrentOrganization.run(
                binding,
                () -> transaction.executeWithoutResult(_ -> {
                    assertThat(jdbc.sql("select id from resort")
                                    .query(UUID.class)
                                    .list())
                            .containsExactly(first);
                    assertThat(jdbc.sql("select count(*) from suite where resort_id <> ?")
                                    .param(first)
                                    .query(Long.class)
                                    .single())
                            .isZero();
                }));
        assertThatThrownBy(() -> CurrentOrganization.run(
                        binding,
                        () -> transaction.executeWithoutResult(_ -> jdbc.sql(
                                        "insert into suite (id, resort_id, suite_type_id, name) values (?, ?, ?, 'Planted')")
                                .params(
                                        Ids.next(),
                                        second.id().value(),
                                        ours.suiteTypes().getFirst())
                                .update())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void a_job_runs_bound_to_each_company_in_turn() {
        var found = new HashMap<OrganizationId, UUID>();
        organizations.forEach(
                "planted",
                "test",
                organization ->
                        transaction.executeWithoutResult(_ -> jdbc.sql("select distinct organization_id from customer")
                                .query(UUID.class)
                                .optional()
                                .ifPresent(id -> found.put(organization, id))));

        assertThat(found).containsKeys(ours.id(), theirs.id());
        assertThat(found).allSatisfy((bound, seen) -> assertThat(seen).isEqualTo(bound.value()));
    }

    @Test
    void another_thread_is_bound_to_nothing() throws Exception {
        try (var threads = Executors.newFixedThreadPool(1)) {
            var elsewhere = world.in(ours, () -> threads.submit(() -> transaction.execute(_ -> seen())));

            assertThatThrownBy(elsewhere::get).hasRootCauseMessage("No organization is bound to this thread");
        }
    }
}
