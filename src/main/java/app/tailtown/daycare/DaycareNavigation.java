package app.tailtown.daycare;

import app.tailtown.design.NavItem;
import app.tailtown.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where day camp stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class DaycareNavigation {

    @Bean
    NavItem dayCampEntry() {
        return new NavItem(
                20, "camp.title", "/resorts/{place}/day-camp", "star", Permission.RESERVATIONS_VIEW.code(), false);
    }
}
