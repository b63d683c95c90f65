package app.tailtown.booking.waitlist;

import app.tailtown.design.NavItem;
import app.tailtown.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the waitlist stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class WaitlistNavigation {

    @Bean
    NavItem waitlistEntry() {
        return new NavItem(
                25,
                "waitlist.title",
                "/resorts/{place}/waitlist",
                "clock",
                Permission.RESERVATIONS_VIEW.code(),
                Permission.RESERVATIONS_EDIT.code(),
                false);
    }
}
