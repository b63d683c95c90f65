package app.tailtown.guards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house that can be read from its classes, each under the sentence it keeps. */
final class HouseRules {

    private static final Pattern EMPTY_WORD =
            Pattern.compile(".*[a-z0-9](Impl|Manager|Helpers?|Utils?|DTO|Dto|VO|Vo|Data|Infos?|Base|Common|Commons)");

    private static final int MOST_PARAMETERS = 7;

    private HouseRules() {}

    static Map<String, ArchRule> all() {
        return Map.of(
                "no name ends in a word that says nothing", names(),
                "a controller never sees the database", controllersSeeNoDatabase(),
                "a controller writes only through a method that is a transaction", controllersWriteThroughServices(),
                "time comes from a clock", timeComesFromAClock(),
                "nothing that comes in becomes code or objects", nothingIsRun(),
                "what is drawn by lot cannot be guessed", lotsAreSecure(),
                "nobody needs more than seven things to start", constructors());
    }

    /** A framework's own word may be repeated by the class that extends it. */
    private static ArchRule names() {
        return classes()
                .that(are("named", c -> !c.isAnonymousClass() && !c.isNestedClass() || c.isMemberClass()))
                .should(each("say what they are", (type, wrong) -> {
                    var word = EMPTY_WORD.matcher(type.getSimpleName());
                    if (!word.matches()) return;
                    var isTheirs = type.getAllRawSuperclasses().stream()
                            .anyMatch(s -> !isOurs(s) && s.getSimpleName().endsWith(word.group(1)));
                    if (!isTheirs) wrong.accept(type, "ends in " + word.group(1));
                }));
    }

    private static ArchRule controllersSeeNoDatabase() {
        return noClasses()
                .that(are("controllers", HouseRules::isController))
                .should()
                .dependOnClassesThat(are(
                        "of the database",
                        c -> c.getPackageName().startsWith("org.springframework.jdbc")
                                || c.getPackageName().startsWith("javax.sql")
                                || c.getPackageName().startsWith("java.sql")));
    }

    private static ArchRule controllersWriteThroughServices() {
        return classes()
                .that(are("controllers", HouseRules::isController))
                .should(each(
                        "write through services",
                        (type, wrong) -> type.getMethodCallsFromSelf().stream()
                                .filter(HouseRules::isWriteWithoutTransaction)
                                .forEach(call -> wrong.accept(type, call.getDescription()))))
                .allowEmptyShould(true);
    }

    private static boolean isWriteWithoutTransaction(JavaMethodCall call) {
        return call.getTargetOwner().isMetaAnnotatedWith(Repository.class)
                && call.getTarget()
                        .resolveMember()
                        .filter(m -> !isTransactional(m) && writes(m, new HashSet<>()))
                        .isPresent();
    }

    private static boolean isTransactional(JavaMethod method) {
        return method.isMetaAnnotatedWith(Transactional.class)
                || method.getOwner().isMetaAnnotatedWith(Transactional.class);
    }

    private static boolean writes(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> isUpdate(call)
                                || call.getTargetOwner().equals(method.getOwner())
                                        && call.getTarget()
                                                .resolveMember()
                                                .filter(m -> writes(m, seen))
                                                .isPresent());
    }

    private static boolean isUpdate(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(JdbcClient.StatementSpec.class)
                && call.getName().equals("update");
    }

    private static ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "the machine is asked for the time",
                        call -> isNow(call)
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(p -> p.isEquivalentTo(Clock.class))))
                .orShould()
                .callConstructor(java.util.Date.class);
    }

    /** Expressions, scripts and templates that somebody could type, and the way in which Java wakes objects up; the house's own pages are compiled with it. */
    private static ArchRule nothingIsRun() {
        return noClasses()
                .should()
                .dependOnClassesThat(are(
                        "of what runs",
                        c -> c.getPackageName().startsWith("org.springframework.expression")
                                || c.getPackageName().startsWith("javax.script")
                                || c.getPackageName().startsWith("javax.tools")
                                || c.getName().equals("java.io.ObjectInputStream")
                                || c.getName().equals("java.beans.XMLDecoder")))
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "a template is compiled while the house serves",
                        call -> call.getTargetOwner().isEquivalentTo(TemplateEngine.class)
                                && call.getName().equals("create")));
    }

    /** But for what a demo makes up, which has to be the same each time. */
    private static ArchRule lotsAreSecure() {
        return noClasses()
                .that(are("of the house", c -> !c.getPackageName().startsWith("app.tailtown.demo")))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "the next number can be reckoned",
                        call -> call.getName().equals("random")
                                        && call.getTargetOwner().isEquivalentTo(Math.class)
                                || call.getTargetOwner().isEquivalentTo(ThreadLocalRandom.class)))
                .orShould()
                .callConstructorWhere(DescribedPredicate.describe(
                        "the next number can be reckoned",
                        call -> call.getTargetOwner().isEquivalentTo(Random.class)
                                || call.getTargetOwner().isEquivalentTo(SplittableRandom.class)));
    }

    private static boolean isNow(JavaMethodCall call) {
        return call.getName().equals("now")
                        && call.getTargetOwner().getPackageName().startsWith("java.time")
                || call.getName().equals("currentTimeMillis");
    }

    /** A record is its fields, so it may have as many as the thing has. */
    private static ArchRule constructors() {
        return classes()
                .that(are("no records", c -> !c.isRecord()))
                .should(each(
                        "need little",
                        (type, wrong) -> type.getConstructors().stream()
                                .filter(c -> parameters(c) > MOST_PARAMETERS)
                                .forEach(c -> wrong.accept(type, c.getDescription()))));
    }

    private static int parameters(JavaConstructor constructor) {
        return constructor.getRawParameterTypes().size();
    }

    private static boolean isController(JavaClass type) {
        return type.isMetaAnnotatedWith(Controller.class);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("app.tailtown");
    }

    private static DescribedPredicate<JavaClass> are(String what, java.util.function.Predicate<JavaClass> test) {
        return DescribedPredicate.describe(what, test);
    }

    private static ArchCondition<JavaClass> each(
            String what, BiConsumer<JavaClass, BiConsumer<JavaClass, String>> check) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(
                        type,
                        (wrong, why) -> events.add(SimpleConditionEvent.violated(wrong, wrong.getName() + ": " + why)));
            }
        };
    }
}
