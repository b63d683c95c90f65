package app.tailtown.live;

import app.tailtown.organizations.OrganizationId;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.organizations.Unscoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads that something changed, and where; never what. A snapshot is PostgreSQL's own, as text: what was completed when it was taken. */
@Repository
class ChangeRows {

    private final JdbcClient jdbc;
    private final Resorts resorts;

    ChangeRows(JdbcClient jdbc, Resorts resorts) {
        this.jdbc = jdbc;
        this.resorts = resorts;
    }

    record Place(OrganizationId organization, ResortId resort) {}

    /**
     * What was completed between two snapshots.
     *
     * @param until the later one
     */
    record Since(String until, Set<Place> places) {}

    private record Row(String until, UUID organization, UUID resort) {

        Place place() {
            return new Place(new OrganizationId(organization), new ResortId(resort));
        }
    }

    /** @param seen the earlier snapshot; empty for none, which finds no place */
    @Unscoped
    public Since since(String seen) {
        var rows = jdbc.sql(
                        "select until, organization_id as organization, resort_id as resort from platform.changes_since(?)")
                .param(seen)
                .query(Row.class)
                .list();
        return new Since(
                rows.getFirst().until(), rows.stream().skip(1).map(Row::place).collect(Collectors.toUnmodifiableSet()));
    }

    /** The resorts that whoever asks works at. */
    @Transactional(readOnly = true)
    public Set<ResortId> resorts() {
        return resorts.list().stream().map(r -> r.id()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those at which something was completed after the snapshot; all of them when that is so long ago that nobody knows any more. */
    @Transactional(readOnly = true)
    public List<ResortId> changed(Set<ResortId> among, String seen) {
        return jdbc
                .sql("select tenant.changed_since(?, ?)")
                .params(among.stream().map(ResortId::value).toArray(UUID[]::new), seen)
                .query(UUID.class)
                .stream()
                .map(ResortId::new)
                .toList();
    }
}
