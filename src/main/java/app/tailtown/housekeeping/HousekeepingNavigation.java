package app.tailtown.housekeeping;

import app.tailtown.design.NavItem;
import app.tailtown.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where housekeeping stands in the navigation: after the animals, before the suites as such. */
@Configuration(proxyBeanMethods = false)
class HousekeepingNavigation {

    @Bean
    NavItem housekeepingEntry() {
        return new NavItem(
                58, "housekeeping.title", "/resorts/{place}/housekeeping", "clean", Permission.CARE_EDIT.code(), false);
    }
}
