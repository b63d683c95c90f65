package app.tailtown.pricing;

import app.tailtown.design.NavItem;
import app.tailtown.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where prices stand in the navigation: with those who set them. */
@Configuration(proxyBeanMethods = false)
class PricingNavigation {

    @Bean
    NavItem ratesEntry() {
        return new NavItem(65, "nav.rates", "/resorts/{place}/rates", "money", Permission.RATES_EDIT.code(), false);
    }
}
