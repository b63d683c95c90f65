package app.tailtown.identity;

import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.Installation;
import app.tailtown.organizations.OrganizationId;
import app.tailtown.organizations.Organizations;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An installation without any company has no accounts. It prints a link that makes the first company and its owner, once. */
@Service
class FirstRun {

    private final JdbcClient jdbc;
    private final Installation installation;
    private final Organizations organizations;
    private final Resorts resorts;
    private final Staff staff;
    private final Passwords passwords;
    private final PasswordRules rules;

    FirstRun(
            JdbcClient jdbc,
            Installation installation,
            Organizations organizations,
            Resorts resorts,
            Staff staff,
            Passwords passwords,
            PasswordRules rules) {
        this.jdbc = jdbc;
        this.installation = installation;
        this.organizations = organizations;
        this.resorts = resorts;
        this.staff = staff;
        this.passwords = passwords;
        this.rules = rules;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offer() {
        if (installation.kind() == EnvironmentKind.DEMO) return;
        var secret = Secrets.next();
        if (!ask("select platform.offer_setup(?)", secret)) return;
        // To the terminal on purpose, never to the log: whoever starts the process is the one who may have it.
        System.out.println("First run: make the first company and its owner, once, at\n  "
                + installation.http().publicUrl() + "setup?token=" + secret);
    }

    boolean isOffered(String secret) {
        return ask("select platform.setup_is_offered(?)", secret);
    }

    /** Who owns what was founded, to sign them in. */
    record Founded(UUID account, OrganizationId organization) {}

    /** Bound to {@code organization}, in one transaction with the link's end: two clicks found one company. */
    @Transactional
    public Founded found(OrganizationId organization, FoundCompany what) {
        if (!ask("select platform.take_setup(?)", what.token())) throw new NotFound();
        var names = List.of(what.email(), what.name(), what.company(), what.resort());
        rules.refuse("password", what.password(), false, names);
        organizations.found(organization, Organizations.slug(what.company()), what.company());
        var city = what.city() == null ? "" : what.city();
        resorts.add(
                new Resort(
                        new ResortId(Ids.next()),
                        1,
                        what.resort(),
                        city,
                        "",
                        ZoneId.of(what.timeZone()),
                        Currency.getInstance(what.currency()),
                        LocalTime.NOON),
                0);
        var account = staff.openAccount(Ids.next(), what.email(), passwords.hash(what.password()));
        var _ = staff.add(Ids.next(), account, what.name(), "en", List.of(new Grant(Role.OWNER, null)));
        return new Founded(account, organization);
    }

    private boolean ask(String function, String secret) {
        return jdbc.sql(function)
                .param(Secrets.hash(secret))
                .query(Boolean.class)
                .single();
    }
}
