package io.junheng.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Time, ids and chance come from what is injected, so that tests can set them. A {@code now(Clock)} is fine, a {@code nanoTime()} for a span too. */
final class InjectionRule extends ArchCondition<JavaClass> {

    private InjectionRule() {
        super("take time, ids and chance from what is injected");
    }

    /** The rule for everything outside {@code factory}, the package that makes what is injected. */
    static ArchRule outside(String factory) {
        return classes().that().resideOutsideOfPackage(factory + "..").should(new InjectionRule());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
            if (isBanned(access.getTarget())) {
                events.add(SimpleConditionEvent.violated(
                        access, access.getDescription() + ": inject java.time.Clock or the kit's Ids"));
            }
        }
    }

    private static boolean isBanned(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        boolean bare = target.getRawParameterTypes().isEmpty();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && !takesClock(target);
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "randomUUID" -> owner.equals("java.util.UUID");
            case "random" -> owner.equals("java.lang.Math");
            case "<init>" -> bare && (owner.equals("java.util.Random") || owner.equals("java.util.Date"));
            default -> owner.equals("java.time.Clock") && target.getName().startsWith("system");
        };
    }

    private static boolean takesClock(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
    }
}
