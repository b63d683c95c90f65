package app.tailtown.admission;

import app.tailtown.admission.agreements.AgreementsPage;
import app.tailtown.admission.reminders.DuePage;
import app.tailtown.admission.requirements.RequirementsPage;
import app.tailtown.admission.rules.RulesPage;
import app.tailtown.design.NavItem;
import app.tailtown.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class AdmissionNavigation {

    @Bean
    NavItem vaccinationsEntry() {
        return new NavItem(55, "vaccinations.title", DuePage.PATH, "syringe", Permission.CUSTOMERS_VIEW.code(), false);
    }

    @Bean
    NavItem admissionRulesEntry() {
        return new NavItem(67, "nav.admission-rules", RulesPage.PATH, "shield", Permission.RULES_EDIT.code(), true);
    }

    @Bean
    NavItem agreementsEntry() {
        return new NavItem(68, "nav.agreements", AgreementsPage.PATH, "sign", Permission.RULES_EDIT.code(), true);
    }

    @Bean
    NavItem requirementsEntry() {
        return new NavItem(66, "nav.requirements", RequirementsPage.PATH, "shield", Permission.RULES_EDIT.code(), true);
    }
}
