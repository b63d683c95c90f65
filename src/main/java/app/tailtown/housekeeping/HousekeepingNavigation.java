package app.tailtown.housekeeping;

import app.tailtown.design.NavItem;
import app.tailtown.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where housekeeping stands in the navigation: after the households, so that a phone in the kennel has it in reach. */
@Configuration(proxyBeanMethods = false)
class HousekeepingNavigation {

    @Bean
    NavItem housekeepingEntry() {
        return new NavItem(
                52, "housekeeping.title", "/resorts/{place}/housekeeping", "clean", Permission.CARE_EDIT.code(), false);
    }
}
