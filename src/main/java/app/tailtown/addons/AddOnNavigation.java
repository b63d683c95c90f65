package app.tailtown.addons;

import app.tailtown.design.NavItem;
import app.tailtown.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where add-ons stand in the navigation: beside the prices, with those who set them. */
@Configuration(proxyBeanMethods = false)
class AddOnNavigation {

    @Bean
    NavItem addOnsEntry() {
        return new NavItem(66, "nav.add-ons", "/resorts/{place}/add-ons", "star", Permission.RATES_EDIT.code(), false);
    }
}
