package app.tailtown.programs;

import app.tailtown.identity.Grant;
import app.tailtown.identity.Permission;
import app.tailtown.platform.Columns;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The programs of the bound company. */
@Repository
class Programs {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Programs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By name, also those that have ended. */
    List<Program> list() {
        return jdbc.sql("select * from platform.list_programs()")
                .query(this::read)
                .list();
    }

    /** Refused by PostgreSQL when another that has not ended has the name. */
    void add(UUID id, AddProgram what, UUID staff, Instant now) {
        var resorts = what.places();
        jdbc.sql("select platform.add_program(:id, :kind, :name, :permissions, :resorts, :redirects, :staff, :now)")
                .param("id", id)
                .param("kind", what.kind())
                .param("name", what.name())
                .param("permissions", codes(what.chosen()))
                .param("resorts", resorts == null ? null : resorts.toArray(UUID[]::new), Types.ARRAY)
                .param("redirects", what.addresses().toArray(String[]::new))
                .param("staff", staff)
                .param("now", at(now))
                .query((_, _) -> true)
                .single();
    }

    /** Counts with each change, from 1. */
    int version(UUID id) {
        return jdbc.sql("select platform.version_of_program(?)")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** False when it was changed meanwhile, or has ended. Refused by PostgreSQL when another that has not ended has the name. */
    boolean change(UUID id, int version, ChangeProgram what, List<String> redirects, Instant now) {
        var resorts = what.places();
        return jdbc.sql(
                        "select platform.change_program(:id, :version, :name, :permissions, :resorts, :redirects, :now)")
                .param("id", id)
                .param("version", version)
                .param("name", what.name())
                .param("permissions", codes(what.chosen()))
                .param("resorts", resorts == null ? null : resorts.toArray(UUID[]::new), Types.ARRAY)
                .param("redirects", redirects.toArray(String[]::new))
                .param("now", at(now))
                .query(Boolean.class)
                .single();
    }

    private static String[] codes(Set<Permission> permissions) {
        return permissions.stream().map(Permission::code).toArray(String[]::new);
    }

    /** False when the program has ended. Refused by PostgreSQL while two work. */
    boolean addSecret(UUID id, UUID program, byte[] hash, Instant now, Instant until) {
        return is("select platform.add_program_secret(?, ?, ?, ?, ?)", id, program, hash, at(now), at(until));
    }

    /** It ends then; false when it ends before that. */
    boolean shorten(UUID secret, UUID program, Instant until, Instant now) {
        return is("select platform.shorten_program_secret(?, ?, ?, ?)", secret, program, at(until), at(now));
    }

    boolean endSecret(UUID secret, UUID program, Instant now) {
        return is("select platform.end_program_secret(?, ?, ?)", secret, program, at(now));
    }

    boolean end(UUID program, Instant now) {
        return is("select platform.end_program(?, ?)", program, at(now));
    }

    boolean answerFor(UUID program, UUID staff) {
        return is("select platform.answer_for_program(?, ?)", program, staff);
    }

    private boolean is(String function, Object... arguments) {
        return jdbc.sql(function).params(arguments).query(Boolean.class).single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Program read(ResultSet row, int number) throws SQLException {
        var permissions = List.of((String[]) row.getArray("permissions").getArray());
        return new Program(
                row.getObject("id", UUID.class),
                ProgramKind.of(row.getString("kind")),
                row.getString("name"),
                Permission.known(permissions),
                resorts(row.getArray("resorts")),
                List.of((String[]) row.getArray("redirects").getArray()),
                new Program.Sponsor(
                        row.getObject("staff_id", UUID.class),
                        row.getString("staff_name"),
                        row.getBoolean("staff_left"),
                        Grant.readAll(json.readTree(row.getString("staff_grants")))),
                Columns.time(row, "created_at"),
                Columns.instant(row, "ended_at"),
                json.readTree(row.getString("secrets"))
                        .valueStream()
                        .map(Programs::secret)
                        .toList());
    }

    private static @Nullable List<UUID> resorts(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((UUID[]) array.getArray());
    }

    private static ProgramSecret secret(JsonNode secret) {
        var from = secret.get("from");
        return new ProgramSecret(
                UUID.fromString(secret.get("id").asString()),
                OffsetDateTime.parse(secret.get("created").asString()).toInstant(),
                OffsetDateTime.parse(secret.get("expires").asString()).toInstant(),
                instant(secret.get("ended")),
                instant(secret.get("used")),
                from.isNull() ? null : from.asString());
    }

    private static @Nullable Instant instant(JsonNode time) {
        return time.isNull() ? null : OffsetDateTime.parse(time.asString()).toInstant();
    }
}
