package app.tailtown.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The roles of the bound company: those the house brings along, as the company changed them, and its own. */
@Repository
@Transactional
public class Roles {

    private static final String READ =
            "select id, version, code, name, permissions, idle_minutes, absolute_minutes, second_factor from role where deleted_at is null";

    private final JdbcClient jdbc;

    Roles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the house in their order, then the company's own by name. */
    @Transactional(readOnly = true)
    public List<CompanyRole> list() {
        var all = new LinkedHashMap<String, CompanyRole>();
        for (var role : Role.values()) all.put(role.code(), CompanyRole.of(role));
        jdbc.sql(READ + " order by lower(name), code").query(Roles::read).list().forEach(r -> all.put(r.code(), r));
        return List.copyOf(all.values());
    }

    @Transactional(readOnly = true)
    public Optional<CompanyRole> find(String code) {
        return list().stream().filter(r -> r.code().equals(code)).findFirst();
    }

    /** Empty when another has the name or the code. */
    public boolean add(UUID id, String code, String name, Terms terms) {
        return jdbc.sql("""
                        insert into role (id, code, name, permissions, idle_minutes, absolute_minutes, second_factor)
                        values (:id, :code, :name, :permissions, :idle, :absolute, :factor) on conflict do nothing""")
                        .param("id", id)
                        .param("code", code)
                        .param("name", name)
                        .param("permissions", codes(terms))
                        .param("idle", terms.idle().toMinutes())
                        .param("absolute", terms.absolute().toMinutes())
                        .param("factor", terms.secondFactor())
                        .update()
                == 1;
    }

    /** False when somebody changed it since {@code version} was read. */
    public boolean change(UUID id, int version, String name, Terms terms) {
        return jdbc.sql("""
                        update role set version = version + 1, name = :name, permissions = :permissions, idle_minutes = :idle, absolute_minutes = :absolute,
                               second_factor = :factor
                         where id = :id and version = :version and deleted_at is null""")
                        .param("id", id)
                        .param("version", version)
                        .param("name", name)
                        .param("permissions", codes(terms))
                        .param("idle", terms.idle().toMinutes())
                        .param("absolute", terms.absolute().toMinutes())
                        .param("factor", terms.secondFactor())
                        .update()
                == 1;
    }

    /** A role of the house is as it came again; one of their own is gone. Refused by PostgreSQL while somebody holds it. */
    public void remove(CompanyRole role, OffsetDateTime now) {
        // A code is given once: what the audit says of it stays true.
        jdbc.sql(
                        "update role set deleted_at = :now, version = version + 1, code = code || :mark where id = :id and deleted_at is null")
                .param("now", now)
                .param("mark", "-" + String.valueOf(role.id()).substring(24))
                .param("id", role.id())
                .update();
    }

    private static String[] codes(Terms terms) {
        return terms.permissions().stream().map(Permission::code).sorted().toArray(String[]::new);
    }

    private static CompanyRole read(ResultSet row, int number) throws SQLException {
        return new CompanyRole(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("code"),
                row.getString("name"),
                new Terms(
                        Permission.known(Arrays.asList(
                                (String[]) row.getArray("permissions").getArray())),
                        Duration.ofMinutes(row.getInt("idle_minutes")),
                        Duration.ofMinutes(row.getInt("absolute_minutes")),
                        row.getBoolean("second_factor")));
    }
}
