package app.tailtown.lodging;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However long the past is, what has to do with some nights is found in one range of an index: by the application's own role, behind the wall. */
@HouseTest
class LongPastTest {

    @Autowired
    World world;

    private List<String> plan(Company ours, String sql) {
        var server = Tables.asSuperuser();
        var database = JdbcClient.create(server);
        // A table of a few pages is read by whatever index, which says nothing about one with ten years of past.
        var _ = database.sql("begin").update();
        var _ = database.sql("set local session_replication_role = replica").update();
        var _ = database.sql("""
                insert into tenant.let (organization_id, id, resort_id, suite_type_id, kind, holder_id, span, arrives_on, departs_on)
                select ?, gen_random_uuid(), ?, gen_random_uuid(), 'boarding', gen_random_uuid(), tstzrange(d, d + interval '1 day'), d::date, d::date + 1
                  from generate_series(now() - interval '10 years', now() - interval '40 days', interval '12 hours') d""").params(ours.id().value(), ours.resort()).update();
        var _ = database.sql("analyze tenant.let").update();
        var _ = database.sql("set local role tailtown_app").update();
        var _ = database.sql("set local search_path = tenant, platform, public").update();
        var _ = database.sql("""
                select set_config('app.organization', ?, true), set_config('app.actor', 'job:plan', true), set_config('app.request', 'plan', true),
                       set_config('app.resorts', '*', true)""")
                .param(ours.id().value().toString())
                .query((_, _) -> true)
                .single();
        var plan = database.sql("explain " + sql).query(String.class).list();
        var _ = database.sql("rollback").update();
        server.destroy();
        return plan;
    }

    private static String asked(String sql, Company ours) {
        return sql.replace(":resort", "'" + ours.resort() + "'")
                .replace(":but", "'" + HolderId.NOBODY.value() + "'")
                .replace(":from", "(now() + interval '3 days')")
                .replace(":until", "(now() + interval '10 days')");
    }

    @ParameterizedTest
    @ValueSource(strings = {Availability.SUITES_AND_LETS, Availability.SUITES_AND_WHEN_THEY_ARE_LET})
    void the_past_is_not_read(String sql) {
        var ours = world.ours();
        assertThat(plan(ours, asked(sql, ours)))
                .anySatisfy(line -> assertThat(line).contains("let_by_days"))
                .anySatisfy(line -> assertThat(line).contains("Index Cond").contains("arrives_on >="));
    }

    @ParameterizedTest
    @ValueSource(strings = "lower(l.span) > now() - interval '31 days'")
    void but_it_would_be_if_only_spans_were_asked(String span) {
        var ours = world.ours();
        assertThat(plan(
                        ours,
                        "select id from let l where resort_id = '" + ours.resort() + "' and released_at is null and "
                                + span))
                .noneSatisfy(line -> assertThat(line).contains("Index Cond").contains("span"));
    }
}
