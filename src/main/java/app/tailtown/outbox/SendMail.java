package app.tailtown.outbox;

import app.tailtown.jobs.MinutelyJob;
import app.tailtown.organizations.CurrentOrganization;
import org.springframework.stereotype.Component;

/** Sees to it each minute that what is due is sent: what waited for its time, what failed, and what nobody was woken for. */
@Component
class SendMail implements MinutelyJob {

    private final PostOffice post;

    SendMail(PostOffice post) {
        this.post = post;
    }

    @Override
    public String name() {
        return "send-mail";
    }

    @Override
    public void run() {
        post.soon(CurrentOrganization.binding().organization());
    }
}
