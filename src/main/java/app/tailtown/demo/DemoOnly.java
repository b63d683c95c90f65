package app.tailtown.demo;

import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.Installation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A bean that exists in a demo installation and nowhere else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(DemoOnly.InDemo.class)
@interface DemoOnly {

    /** Asks the installation itself, which has refused a demo that is not on this machine alone. Without an installation there is no demo. */
    final class InDemo implements ConfigurationCondition {

        @Override
        public ConfigurationPhase getConfigurationPhase() {
            return ConfigurationPhase.REGISTER_BEAN;
        }

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var beans = context.getBeanFactory();
            return beans != null
                    && beans.getBeanNamesForType(Installation.class, true, false).length > 0
                    && beans.getBean(Installation.class).kind() == EnvironmentKind.DEMO;
        }
    }
}
