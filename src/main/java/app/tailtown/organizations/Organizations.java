package app.tailtown.organizations;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The directory of companies, as far as the application may know it: it can found one and list the active ones, and read none. */
@Repository
public class Organizations {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Organizations(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A company was founded, in this transaction and bound to it: modules copy their reference data into it. */
    public record OrganizationFounded(OrganizationId organization) {}

    /** Writes the directory's row. The caller is bound to the new id. */
    @Transactional
    public void found(OrganizationId id, String slug, String name) {
        jdbc.sql("select platform.found_organization(?, ?, ?)")
                .params(id.value(), slug, name)
                .query((_, _) -> true)
                .single();
        events.publishEvent(new OrganizationFounded(id));
    }

    @Unscoped
    public List<OrganizationId> listActive() {
        return jdbc.sql("select platform.list_organizations()").query(UUID.class).list().stream()
                .map(OrganizationId::new)
                .toList();
    }

    /** Runs a job's work once for each active company, bound to it. A failure in one company does not keep the others waiting: it is thrown at the end. */
    public void forEach(String job, String requestId, Consumer<OrganizationId> work) {
        RuntimeException failed = null;
        for (var organization : listActive()) {
            try {
                CurrentOrganization.run(
                        Binding.toAll(organization, "job:" + job, requestId), () -> work.accept(organization));
            } catch (RuntimeException e) {
                if (failed == null) failed = e;
                else failed.addSuppressed(e);
            }
        }
        if (failed != null) throw failed;
    }
}
