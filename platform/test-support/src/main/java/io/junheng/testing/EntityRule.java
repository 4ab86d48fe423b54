package io.junheng.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** An entity has a life of its own: others cannot write its fields, and it knows neither JSON nor REST. */
final class EntityRule extends ArchCondition<JavaClass> {

    private static final List<String> ENTITIES = List.of(
            "jakarta.persistence.Entity", "jakarta.persistence.MappedSuperclass", "jakarta.persistence.Embeddable");
    private static final List<String> EDGE = List.of("com.fasterxml.jackson.", "jakarta.json.", "jakarta.ws.rs.");

    private EntityRule() {
        super("have no public fields to write, no setters, no JSON and no REST annotation");
    }

    static ArchRule entitiesAreClosed() {
        return classes()
                .that(DescribedPredicate.describe(
                        "are entities", type -> ENTITIES.stream().anyMatch(type::isAnnotatedWith)))
                .should(new EntityRule());
    }

    @Override
    public void check(JavaClass entity, ConditionEvents events) {
        noneOfTheEdge(entity, entity.getName(), events);
        for (JavaField field : entity.getFields()) {
            Set<JavaModifier> modifiers = field.getModifiers();
            if (modifiers.contains(JavaModifier.PUBLIC) && !modifiers.contains(JavaModifier.FINAL)) {
                events.add(violation(field, field.getFullName() + " is public and not final"));
            }
        }
        for (JavaMethod method : entity.getMethods()) {
            if (method.getName().matches("set\\p{Lu}.*")
                    && method.getRawParameterTypes().size() == 1) {
                events.add(violation(method, method.getFullName() + " is a setter"));
            }
        }
        for (JavaMember member : entity.getMembers()) {
            noneOfTheEdge(member, member.getFullName(), events);
        }
    }

    private static void noneOfTheEdge(HasAnnotations<?> part, String name, ConditionEvents events) {
        for (JavaAnnotation<?> annotation : part.getAnnotations()) {
            String type = annotation.getRawType().getName();
            if (EDGE.stream().anyMatch(type::startsWith)) {
                events.add(violation(part, name + " carries @" + type));
            }
        }
    }

    private static ConditionEvent violation(Object part, String text) {
        return SimpleConditionEvent.violated(part, text);
    }
}
