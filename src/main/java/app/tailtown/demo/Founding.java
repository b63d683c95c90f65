package app.tailtown.demo;

import app.tailtown.organizations.Organizations;
import app.tailtown.organizations.Resorts;
import org.springframework.stereotype.Component;

/** Founds a company of the demo and opens its resorts. */
@Component
@DemoOnly
class Founding {

    private final Organizations organizations;
    private final Resorts resorts;

    Founding(Organizations organizations, Resorts resorts) {
        this.organizations = organizations;
        this.resorts = resorts;
    }

    boolean isFounded(Company company) {
        return organizations.listActive().contains(company.id());
    }

    /** In the caller's transaction, bound to the new company. */
    void found(Company company) {
        organizations.found(company.id(), company.slug(), company.name());
        for (var place : company.resorts()) {
            resorts.add(place.resort(), company.resorts().indexOf(place));
        }
    }
}
