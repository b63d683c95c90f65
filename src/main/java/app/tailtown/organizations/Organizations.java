package app.tailtown.organizations;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The directory of companies, as far as the application may know it: it can found one and list the active ones, and read none. */
@Repository
public class Organizations {

    private static final Logger LOG = LoggerFactory.getLogger(Organizations.class);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Organizations(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** "Cedar Creek Pet Resorts" is {@code cedar-creek-pet-resorts}. */
    public static String slug(String company) {
        var plain = Normalizer.normalize(company, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-|-$)", "");
        if (slug.isEmpty()) return "company";
        return slug.length() <= 60 ? slug : slug.substring(0, 60).replaceAll("-$", "");
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
                        Binding.toAll(organization, "job:" + job, requestId), () -> said(job, organization, work));
            } catch (RuntimeException e) {
                if (failed == null) failed = e;
                else failed.addSuppressed(e);
            }
        }
        if (failed != null) throw failed;
    }

    /** What fails is said while the company is bound, so that the log knows whose it was. */
    private static void said(String job, OrganizationId organization, Consumer<OrganizationId> work) {
        try {
            work.accept(organization);
        } catch (RuntimeException e) {
            LOG.error("The job {} failed for a company; it is tried again", job, e);
            throw e;
        }
    }
}
