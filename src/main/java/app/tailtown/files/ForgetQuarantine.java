package app.tailtown.files;

import app.tailtown.jobs.NightlyJob;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What was locked away is gone after a month; that it was there stays among the security events. */
@Component
class ForgetQuarantine implements NightlyJob {

    private static final Logger log = LoggerFactory.getLogger(ForgetQuarantine.class);

    private final Quarantine quarantine;

    ForgetQuarantine(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @Override
    public String name() {
        return "forget-quarantine";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(8, 50);
    }

    @Override
    public void run() {
        var forgotten = quarantine.forget();
        if (forgotten > 0) log.info("Forgot {} uploads with malware", forgotten);
    }
}
