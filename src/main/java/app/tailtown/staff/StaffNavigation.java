package app.tailtown.staff;

import app.tailtown.design.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the people stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class StaffNavigation {

    @Bean
    static NavItem staffEntry() {
        return new NavItem(85, "nav.staff", StaffPage.PATH, "people", "staff-edit", true).withAlso(RolesPage.PATH);
    }
}
