package app.tailtown.daycare.places;

import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The groups of the resorts the caller may touch. */
@Repository
public class CampGroups {

    private static final String GROUP = """
            select g.*, array(select s.service_id from camp_group_service s where s.organization_id = g.organization_id and s.group_id = g.id order by s.service_id) as services
              from camp_group g
            """;

    private final JdbcClient jdbc;

    CampGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<CampGroup> list(ResortId resort) {
        return jdbc.sql(GROUP
                        + " where g.resort_id = ? and g.deleted_at is null order by g.position, lower(g.name), g.id")
                .param(resort.value())
                .query(CampGroups::read)
                .list();
    }

    public CampGroup find(CampGroupId id) {
        return findBy(id).orElseThrow(NotFound::new);
    }

    public Optional<CampGroup> findBy(CampGroupId id) {
        return jdbc.sql(GROUP + " where g.id = ?")
                .param(id.value())
                .query(CampGroups::read)
                .optional();
    }

    /** Until the transaction ends nobody changes how many places it has. Whoever takes places or gives them back does this first. */
    void hold(CampGroupId id) {
        var _ = jdbc.sql("select 1 from camp_group where id = ? for key share")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Until the transaction ends nobody takes places here, and who is taking some has finished. */
    CampGroup lock(CampGroupId id) {
        var _ = jdbc.sql("select 1 from camp_group where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        return find(id);
    }

    void add(CampGroupId id, ResortId resort, KeepCampGroup what) {
        values("""
                insert into camp_group (id, resort_id, name, position, suite_type_id, opens, cut_off, closes)
                values (:id, :resort, :name, :position, :suiteType, :opens, :cutOff, :closes)""", id, what).param("resort", resort.value()).update();
        addServices(id, resort, what);
    }

    boolean change(CampGroupId id, int version, ResortId resort, KeepCampGroup what) {
        var changed = values("""
                update camp_group set version = version + 1, name = :name, position = :position, suite_type_id = :suiteType, opens = :opens,
                       cut_off = :cutOff, closes = :closes
                 where id = :id and version = :version and deleted_at is null""", id, what).param("version", version).update();
        if (changed == 0) return false;
        jdbc.sql("delete from camp_group_service where group_id = ?")
                .param(id.value())
                .update();
        addServices(id, resort, what);
        return true;
    }

    private void addServices(CampGroupId id, ResortId resort, KeepCampGroup what) {
        jdbc.sql("insert into camp_group_service (resort_id, group_id, service_id) select ?, ?, unnest(?)")
                .params(resort.value(), id.value(), what.serviceIds().toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec values(String sql, CampGroupId id, KeepCampGroup what) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("name", what.name())
                .param("position", what.position())
                .param("suiteType", what.suiteTypeId(), Types.OTHER)
                .param("opens", what.opens())
                .param("cutOff", what.cutOff())
                .param("closes", what.closes());
    }

    void delete(CampGroupId id, OffsetDateTime at) {
        jdbc.sql(
                        "update camp_group set version = version + 1, deleted_at = ?, deleted_by = current_actor() where id = ? and deleted_at is null")
                .params(at, id.value())
                .update();
    }

    void restore(CampGroupId id) {
        jdbc.sql("update camp_group set version = version + 1, deleted_at = null, deleted_by = null where id = ?")
                .param(id.value())
                .update();
    }

    /** The last day somebody is to come, from {@code today} on. */
    Optional<LocalDate> lastGuest(CampGroupId id, LocalDate today) {
        return jdbc.sql("select max(day) from camp_visit_pet where group_id = ? and live and day >= ?")
                .params(id.value(), today)
                .query(LocalDate.class)
                .optional();
    }

    private static CampGroup read(ResultSet row, int number) throws SQLException {
        return new CampGroup(
                new CampGroupId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new ResortId(row.getObject("resort_id", UUID.class)),
                row.getString("name"),
                row.getInt("position"),
                row.getObject("suite_type_id", UUID.class),
                row.getObject("opens", LocalTime.class),
                row.getObject("cut_off", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                Arrays.asList((UUID[]) row.getArray("services").getArray()),
                Columns.instant(row, "deleted_at"));
    }
}
