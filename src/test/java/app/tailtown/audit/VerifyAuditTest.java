package app.tailtown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.events.Ledger;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A break of a chain is told without anybody asking. */
@HouseTest
class VerifyAuditTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SealAudit seal;

    @Autowired
    VerifyAudit verify;

    @Autowired
    Ledger ledger;

    private long told() {
        world.in(world.ours(), () -> {
            verify.run();
            return true;
        });
        ledger.write();
        return world.inTransaction(
                world.ours(),
                () -> jdbc.sql("select coalesce(sum(times), 0) from security_event where kind = 'audit-broken'")
                        .query(Long.class)
                        .single());
    }

    private void actor(String from, String to) {
        var superuser = Tables.asSuperuser();
        try {
            assertThat(JdbcClient.create(superuser)
                            .sql("""
                                    update tenant.audit a set actor = regexp_replace(a.actor, ?, ?) where a.organization_id = ? and a.id = (
                                      select max(s.audit_id) from tenant.audit_seal s where s.organization_id = a.organization_id)""")
                            .params(from, to, world.ours().id().value())
                            .update())
                    .isEqualTo(1);
        } finally {
            superuser.destroy();
        }
    }

    @Test
    void asvs_16_4_2_a_broken_chain_is_an_event_and_a_whole_one_is_none() {
        world.family(world.ours(), 1);
        world.in(world.ours(), () -> {
            seal.run();
            return true;
        });
        var before = told();

        actor("^", "x");
        try {
            assertThat(told()).isEqualTo(before + 1);
        } finally {
            actor("^x", "");
        }
        assertThat(told()).isEqualTo(before + 1);
    }
}
