package io.junheng.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** What REST methods must say. Annotations are known by name, so that this module depends on none of them; REST clients are no resources. */
final class ResourceRules {

    private static final String REST = "jakarta.ws.rs.";
    private static final String CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";
    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private static final List<String> DECISIONS =
            List.of("jakarta.annotation.security.RolesAllowed", "jakarta.annotation.security.PermitAll");
    private static final String IDEMPOTENT = "io.junheng.kit.idempotency.Idempotent";

    private ResourceRules() {}

    /** Every REST method is public, or it would be left out in silence, and it or its class says who may call it. */
    static ArchRule decideWhoMayCall() {
        return methods().that(answerTo(VERBS)).should(new ArchCondition<>("be public and say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!method.getModifiers().contains(JavaModifier.PUBLIC)) {
                    events.add(violation(method, "is not public, so that Quarkus leaves it out"));
                }
                if (DECISIONS.stream().noneMatch(decision -> carries(method, decision))) {
                    events.add(violation(method, "has neither @RolesAllowed nor @PermitAll"));
                }
            }
        });
    }

    /** Every POST can be sent again without a second effect. */
    static ArchRule postsAreIdempotent() {
        return methods().that(answerTo(List.of("POST"))).should(new ArchCondition<>("be idempotent") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!carries(method, IDEMPOTENT)) {
                    events.add(violation(method, "is a POST without @Idempotent"));
                }
            }
        });
    }

    private static DescribedPredicate<JavaMethod> answerTo(List<String> verbs) {
        return DescribedPredicate.describe(
                "answer to " + String.join(", ", verbs),
                method -> !method.getOwner().isAnnotatedWith(CLIENT)
                        && verbs.stream().anyMatch(verb -> method.isAnnotatedWith(REST + verb)));
    }

    private static boolean carries(JavaMethod method, String annotation) {
        return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }

    private static ConditionEvent violation(JavaMethod method, String text) {
        return SimpleConditionEvent.violated(method, method.getFullName() + " " + text);
    }
}
