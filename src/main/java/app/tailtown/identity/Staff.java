package app.tailtown.identity;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The people who work for the bound company. */
@Repository
@Transactional
public class Staff {

    private static final String READ = """
            select s.id, s.version, s.account_id, s.name, s.language, a.email, coalesce(s.disabled_at, a.disabled_at) as disabled_at, a.last_seen_at, a.sessions,
                   platform.grants_of_staff(s.id) as grants
              from staff s join platform.accounts_of_staff() a on a.account_id = s.account_id""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SecurityEvents events;

    Staff(JdbcClient jdbc, JsonMapper json, SecurityEvents events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    /** All of them, also those who have no place any more; by name. */
    @Transactional(readOnly = true)
    public List<StaffMember> list() {
        return jdbc.sql(READ + " order by lower(s.name), s.id")
                .query(this::read)
                .list();
    }

    @Transactional(readOnly = true)
    public StaffMember find(UUID id) {
        return jdbc.sql(READ + " where s.id = ?")
                .param(id)
                .query(this::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Opens an account for somebody nobody knows yet. {@code passwordHash} comes from {@link Passwords#hash}. */
    public UUID openAccount(UUID id, String email, String passwordHash) {
        jdbc.sql("select platform.open_account(?, ?, ?)")
                .params(id, email, passwordHash)
                .query((_, _) -> true)
                .single();
        return id;
    }

    /** Gives an account a place in the company, with what it may do there. */
    public UUID add(UUID id, UUID account, String name, String language, List<Grant> grants) {
        jdbc.sql("insert into staff (id, account_id, name, language) values (?, ?, ?, ?)")
                .params(id, account, name, language)
                .update();
        for (var grant : grants) give(id, place(grant));
        return id;
    }

    public void speak(UUID staff, String language) {
        jdbc.sql("update staff set language = ? where id = ?")
                .params(language, staff)
                .update();
    }

    /** False when somebody changed them since {@code version} was read. */
    public boolean rename(UUID id, int version, String name, String language) {
        return jdbc.sql("update staff set name = ?, language = ?, version = version + 1 where id = ? and version = ?")
                        .params(name, language, id, version)
                        .update()
                == 1;
    }

    /** Only what differs is written, so that whoever keeps their roles stays in. */
    public void grant(StaffMember to, Set<PlacedRole> roles) {
        var has = to.grants().stream().map(Staff::place).collect(Collectors.toSet());
        has.stream().filter(r -> !roles.contains(r)).forEach(r -> take(to.id(), r));
        roles.stream().filter(r -> !has.contains(r)).forEach(r -> give(to.id(), r));
        if (has.equals(roles)) return;
        events.happened(Kind.ROLES_CHANGED, "staff:" + to.id(), Map.of("before", said(has), "after", said(roles)));
    }

    /** They are out with their next request. */
    public void disable(UUID id, OffsetDateTime now) {
        jdbc.sql("update staff set disabled_at = ?, version = version + 1 where id = ? and disabled_at is null")
                .params(now, id)
                .update();
    }

    public void enable(UUID id) {
        jdbc.sql("update staff set disabled_at = null, version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    private static String said(Set<PlacedRole> roles) {
        return roles.stream().map(PlacedRole::role).distinct().sorted().collect(Collectors.joining(", "));
    }

    private static PlacedRole place(Grant grant) {
        return new PlacedRole(grant.role(), grant.resort());
    }

    private void give(UUID staff, PlacedRole role) {
        jdbc.sql("insert into staff_grant (id, staff_id, role, resort_id) values (:id, :staff, :role, :resort)")
                .param("id", Ids.next())
                .param("staff", staff)
                .param("role", role.role())
                .param("resort", role.resort(), java.sql.Types.OTHER)
                .update();
    }

    private void take(UUID staff, PlacedRole role) {
        jdbc.sql(
                        "delete from staff_grant where staff_id = :staff and role = :role and resort_id is not distinct from :resort")
                .param("staff", staff)
                .param("role", role.role())
                .param("resort", role.resort(), java.sql.Types.OTHER)
                .update();
    }

    private StaffMember read(ResultSet row, int number) throws SQLException {
        return new StaffMember(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getString("language"),
                row.getString("email"),
                Grant.readAll(json.readTree(row.getString("grants"))),
                Columns.instant(row, "disabled_at"),
                Columns.instant(row, "last_seen_at"),
                row.getInt("sessions"));
    }

    /**
     * A role by its code, at one place or at all.
     *
     * @param resort null for every resort
     */
    public record PlacedRole(String role, @Nullable UUID resort) {}
}
