package app.tailtown.lodging;

import app.tailtown.design.NavItem;
import app.tailtown.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where suites stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class LodgingNavigation {

    @Bean
    NavItem suitesEntry() {
        return new NavItem(
                60, "suites.title", "/resorts/{place}/suites", "boarding", Permission.LODGING_VIEW.code(), false);
    }
}
