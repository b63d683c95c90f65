package app.tailtown.customers;

import app.tailtown.design.NavItem;
import app.tailtown.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where customers stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class CustomerNavigation {

    @Bean
    NavItem customersEntry() {
        return new NavItem(50, "customers.title", "/customers", "people", Permission.CUSTOMERS_VIEW.code(), false);
    }
}
