package app.tailtown.programs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Actors;
import app.tailtown.world.Api;
import app.tailtown.world.MovingClock;
import app.tailtown.world.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is forgotten of what programs were allowed, and what is not. */
class ForgetGrantsTest extends WithOauth {

    @Autowired
    ForgetGrants job;

    @Autowired
    Actors actors;

    private OauthClient client;
    private Instant start;

    @BeforeEach
    void register() {
        client = client("confidential", "customers-view");
        start = clock.instant();
    }

    private void after(Duration later, Runnable work) {
        MovingClock.at(start.plus(later), work);
    }

    private void forgetAfter(Duration later) {
        after(
                later,
                () -> world.in(ours, () -> {
                    job.run();
                    return true;
                }));
    }

    private List<String> kept(String sql) {
        return Tables.asOwner().sql(sql).param(client.id()).query(String.class).list();
    }

    private List<String> grants() {
        return kept(
                "select coalesce(ended_why, 'holds') from platform.oauth_grant where program_id = ?::uuid order by created_at, id");
    }

    private List<String> tokens() {
        return kept(
                "select t.kind || case when t.used_at is null then '' else ' used' end from platform.oauth_token t join platform.oauth_grant g on g.id = t.grant_id where g.program_id = ?::uuid order by t.created_at, t.kind");
    }

    private Api.Reply refreshedAfter(Duration later, Api.Reply tokens) {
        var replies = new Api.Reply[1];
        after(later, () -> replies[0] = client.refresh(tokens.at("/refresh_token")));
        return replies[0];
    }

    @Test
    void of_what_holds_only_tokens_are_forgotten_that_could_tell_nobody_anything() {
        var first = tokens(client, owner, "customers-view");
        var second = refreshedAfter(Duration.ofDays(20), first);
        assertThat(second.status()).as(second.body()).isEqualTo(200);

        forgetAfter(Duration.ofDays(21));
        assertThat(grants()).containsExactly("holds");
        assertThat(tokens()).containsExactly("refresh used", "access", "refresh");

        forgetAfter(Duration.ofDays(32));
        assertThat(tokens()).as("the first could not be used any more").containsExactly("refresh");
        assertThat(grants()).containsExactly("holds");
    }

    @Test
    void asvs_10_4_5_a_thief_is_known_for_as_long_as_what_was_stolen_would_have_been_good() {
        var first = tokens(client, owner, "customers-view");
        var second = refreshedAfter(Duration.ofDays(1), first);
        forgetAfter(Duration.ofDays(29));
        assertThat(refreshedAfter(Duration.ofDays(29), first).status()).isEqualTo(400);
        assertThat(grants()).containsExactly("replayed");
        assertThat(refreshedAfter(Duration.ofDays(29), second).status()).isEqualTo(400);
    }

    @Test
    void a_day_after_its_last_token_ended_it_is_forgotten_and_whoever_acted_by_it_stays_named() {
        tokens(client, owner, "customers-view");
        client.allowedBy(owner, verifier, "customers-view");
        owner.get(client.asks(verifier, java.util.Map.of()));
        assertThat(client.token(java.util.Map.of("grant_type", "client_credentials"))
                        .status())
                .isEqualTo(200);
        assertThat(grants()).hasSize(4);
        var grant =
                kept("select id::text from platform.oauth_grant where program_id = ?::uuid and code_used_at is not null")
                        .getFirst();
        var name = name(grant);
        assertThat(name).startsWith("Sync ");

        forgetAfter(Duration.ofDays(30).plusHours(12));
        assertThat(grants()).as("whoever was only asked, or came by itself").hasSize(1);
        forgetAfter(Duration.ofDays(31).plusHours(1));
        assertThat(grants()).isEmpty();
        assertThat(name(grant)).isEqualTo(name);
        assertThat(kept("select id::text from platform.forgotten_grant where program_id = ?::uuid"))
                .as("nothing is kept of what opened nothing")
                .containsExactly(grant);
        assertThat(world.inTransaction(world.theirs(), () -> actors.names(List.of("token:" + grant))))
                .as("another company's")
                .isEmpty();
    }

    private String name(String grant) {
        return world.inTransaction(ours, () -> actors.names(List.of("token:" + grant)))
                .getOrDefault("token:" + UUID.fromString(grant), "");
    }

    @Test
    void however_many_they_are_they_go_in_bundles() {
        Tables.asOwner().sql("""
                insert into platform.oauth_grant (id, program_id, organization_id, created_at)
                select gen_random_uuid(), p.id, p.organization_id, now() - interval '9 days' from platform.program p, generate_series(1, 2500)
                 where p.id = ?::uuid""").param(client.id()).update();
        var bundle = Tables.asOwner()
                .sql("select platform.forget_oauth(now(), 1000)")
                .query(Integer.class)
                .single();
        assertThat(bundle).isEqualTo(1_000);
        forgetAfter(Duration.ZERO);
        assertThat(grants()).isEmpty();
    }
}
