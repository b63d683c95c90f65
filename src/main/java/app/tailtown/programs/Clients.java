package app.tailtown.programs;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Visit;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Repository;

/** Programs as OAuth knows them, whatever their company; to somebody who is signed in the clients of other companies are not there. */
@Repository
class Clients implements RegisteredClientRepository {

    static final Duration ACCESS = Duration.ofMinutes(15);
    static final Duration CODE = Duration.ofMinutes(1);
    private static final Duration REFRESH = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Clients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Found(UUID organization, RegisteredClient client) {}

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("A company registers its clients on its own page");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return read(id).flatMap(program -> jdbc.sql("select * from platform.oauth_client(?, ?)")
                        .params(program, Columns.now(clock))
                        .query(Clients::client)
                        .optional())
                .filter(found -> CurrentVisit.find().map(v -> isOf(v, found)).orElse(true))
                .map(Found::client)
                .orElse(null);
    }

    private static boolean isOf(Visit visit, Found found) {
        return visit.organization().value().equals(found.organization());
    }

    private static Optional<UUID> read(String id) {
        return id.matches(Ids.SHAPE) ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }

    private static Found client(ResultSet row, int number) throws SQLException {
        var kind = ProgramKind.of(row.getString("kind"));
        var redirects = texts(row, "redirects");
        var permissions = texts(row, "permissions");
        var client = RegisteredClient.withId(row.getString("id"))
                .clientId(row.getString("id"))
                .clientName(row.getString("name"))
                .clientIdIssuedAt(Columns.time(row, "created_at"))
                .redirectUris(all -> all.addAll(redirects))
                .scopes(all -> all.addAll(permissions))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(true)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE)
                        .accessTokenTimeToLive(ACCESS)
                        .refreshTokenTimeToLive(REFRESH)
                        .reuseRefreshTokens(false)
                        .build());
        if (!redirects.isEmpty()) client.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE);
        if (kind == ProgramKind.PUBLIC) {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            confidential(client, SecretsOfClients.toCompare(row), !redirects.isEmpty());
        }
        return new Found(row.getObject("organization_id", UUID.class), client.build());
    }

    /** @param asksPeople whether it has an address to lead them back to */
    private static void confidential(RegisteredClient.Builder client, String secrets, boolean asksPeople) {
        client.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSecret(secrets);
        if (asksPeople) client.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
