package app.tailtown.hours;

import app.tailtown.design.NavItem;
import app.tailtown.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where hours stand in the navigation: with those who set them. */
@Configuration(proxyBeanMethods = false)
class HoursNavigation {

    @Bean
    NavItem hoursEntry() {
        return new NavItem(70, "nav.hours", "/resorts/{place}/hours", "clock", Permission.HOURS_EDIT.code(), false);
    }
}
