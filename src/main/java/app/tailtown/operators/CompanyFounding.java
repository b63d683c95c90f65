package app.tailtown.operators;

import app.tailtown.organizations.OrganizationId;
import app.tailtown.organizations.Organizations;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Ids;
import app.tailtown.staff.FirstOwner;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A company that an operator adds. */
@Service
class CompanyFounding {

    private final Organizations organizations;
    private final Resorts resorts;
    private final FirstOwner owners;

    CompanyFounding(Organizations organizations, Resorts resorts, FirstOwner owners) {
        this.organizations = organizations;
        this.resorts = resorts;
        this.owners = owners;
    }

    /** Bound to the new company. Answers the link for its owner; empty when it went out by mail, or none is needed. */
    @Transactional
    public String found(AddCompany what, String slug) {
        organizations.found(new OrganizationId(what.id()), slug, what.company());
        resorts.add(
                new Resort(
                        new ResortId(Ids.next()),
                        1,
                        what.resort(),
                        "",
                        "",
                        ZoneId.of(what.timeZone()),
                        Currency.getInstance(what.currency()),
                        LocalTime.NOON),
                0);
        return owners.invite(what.email(), what.name(), what.language());
    }
}
