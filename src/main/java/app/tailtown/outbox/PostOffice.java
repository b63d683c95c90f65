package app.tailtown.outbox;

import app.tailtown.installation.Installation;
import app.tailtown.organizations.Binding;
import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.organizations.OrganizationId;
import app.tailtown.platform.Ids;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes and sends in threads of its own, so that a mail server that does not answer keeps nothing else waiting: each company by one of them at a time, a few
 * at once.
 */
@Component
class PostOffice implements DisposableBean {

    private static final int AT_ONCE = 4;
    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

    private final Clerk clerk;
    private final Carrier carrier;
    private final Installation installation;
    private final boolean byItself;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("mail-", 0).factory());
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** Companies that are served now; true when something came up meanwhile. */
    private final Map<OrganizationId, Boolean> served = new ConcurrentHashMap<>();

    PostOffice(
            Clerk clerk,
            Carrier carrier,
            Installation installation,
            @Value("${tailtown.mail.by-itself:true}") boolean byItself) {
        this.clerk = clerk;
        this.carrier = carrier;
        this.installation = installation;
        this.byItself = byItself;
    }

    /** Sees to what is due of a company, and returns at once. */
    void soon(OrganizationId company) {
        if (!byItself || threads.isShutdown()) return;
        if (served.merge(company, false, (_, _) -> true)) return;
        threads.execute(() -> serve(company));
    }

    private void serve(OrganizationId company) {
        try {
            places.acquire();
            try {
                CurrentOrganization.run(
                        Binding.toAll(company, "job:send-mail", Ids.next().toString()), this::work);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("What is due could not be sent; it is tried again", e);
        } finally {
            var more = served.remove(company);
            if (Boolean.TRUE.equals(more)) soon(company);
        }
    }

    /** What is due of the bound company. */
    void work() {
        clerk.writeDue();
        carrier.carry(installation.mail());
    }

    /** What is on the line may end; what is not comes with the next start. */
    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(10, TimeUnit.SECONDS)) threads.shutdownNow();
    }
}
