package app.tailtown.races;

import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The demo's first resort, and how a bench furnishes it: only what the API does not offer is written around it. */
record DemoDesk(SingleConnectionDataSource connection, JdbcClient sql, UUID organization, String zone, Desk desk)
        implements AutoCloseable {

    static DemoDesk of(AppProcess app) throws IOException, SQLException {
        var connection = new SingleConnectionDataSource(app.superuser(), true);
        var sql = JdbcClient.create(connection);
        var resort = UUID.fromString(app.resort());
        // A copy of the company has resorts of the same ids.
        var organization = sql.sql("""
                select r.organization_id from tenant.resort r join platform.organization o on o.id = r.organization_id
                 where r.id = ? and o.slug not like 'copy-%'""").param(resort).query(UUID.class).single();
        sql.sql("""
                select set_config('search_path', 'tenant, platform, public', false), set_config('app.organization', ?, false),
                       set_config('app.actor', 'job:bench', false), set_config('app.request', 'bench', false), set_config('app.resorts', '*', false)""").param(organization.toString()).query((_, _) -> true).single();
        openAlways(sql, organization, resort);
        var boarding = one(
                sql, "select id from service where organization_id = ? and kind = 'boarding' limit 1", organization);
        var dog = one(sql, "select id from species where organization_id = ? and code = 'dog'", organization);
        return new DemoDesk(
                connection,
                sql,
                organization,
                zone(sql, organization, resort),
                new Desk(new Api(app.port(), app.token("manager")), resort, boarding, dog));
    }

    /** The same at another resort of the company, so that what is booked there leaves the first one as it is. Closed with this one. */
    DemoDesk elsewhere() {
        var other = sql.sql("select id from resort where organization_id = ? and id <> ? order by position, id limit 1")
                .params(organization, desk.resort())
                .query(UUID.class)
                .single();
        openAlways(sql, organization, other);
        var there = new Desk(desk.api(), other, desk.boarding(), desk.dog());
        return new DemoDesk(connection, sql, organization, zone(sql, organization, other), there);
    }

    private static String zone(JdbcClient sql, UUID organization, UUID resort) {
        return sql.sql("select time_zone from resort where organization_id = ? and id = ?")
                .params(organization, resort)
                .query(String.class)
                .single();
    }

    /** A bench books any night of the year: nobody has set hours here, so none stands against it. */
    private static void openAlways(JdbcClient sql, UUID organization, UUID resort) {
        for (var table : List.of("special_window", "special_day", "minimum_stay", "opening_window", "opening_week")) {
            sql.sql("delete from " + table + " where organization_id = ? and resort_id = ?")
                    .params(organization, resort)
                    .update();
        }
    }

    private static UUID one(JdbcClient sql, String query, UUID organization) {
        return sql.sql(query).param(organization).query(UUID.class).single();
    }

    /** A suite type with a rate and no suite yet. */
    UUID type() {
        var type = UUID.randomUUID();
        sql.sql("insert into suite_type (id, name) values (?, ?)")
                .params(type, "Bench " + type)
                .update();
        sql.sql(
                        "insert into suite_rate (id, resort_id, suite_type_id, valid, per_night) values (?, ?, ?, '[2020-01-01,)', '{5000,3000}')")
                .params(UUID.randomUUID(), desk.resort(), type)
                .update();
        return type;
    }

    /** What is free for so many nights, some day of the next two months. */
    Reply availability(int nights) {
        return desk.api().get("/api/v1/resorts/" + desk.resort() + "/" + availabilityOf(nights));
    }

    /** The same as a path below the resort. */
    String availabilityOf(int nights) {
        var arrives = today().plusDays(1 + ThreadLocalRandom.current().nextInt(60));
        return "availability?arrives=%s&departs=%s".formatted(arrives, arrives.plusDays(nights));
    }

    void execute(String command) {
        sql.sql(command).update();
    }

    LocalDate today() {
        return LocalDate.now(ZoneId.of(zone));
    }

    /** Also when the database was killed meanwhile. */
    @Override
    public void close() {
        connection.destroy();
    }
}
