package io.junheng.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A feature is what lies in or below one package directly below the root. */
final class FeatureRule implements SliceAssignment {

    private final String prefix;
    private final List<Set<String>> joined;

    private FeatureRule(String root, List<Set<String>> joined) {
        this.prefix = root + ".";
        this.joined = joined;
    }

    /** No features depend on each other in a circle; those joined are one. */
    static ArchRule noCircles(String root, List<Set<String>> joined) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(new FeatureRule(root, joined))
                .should()
                .beFreeOfCycles();
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        if (!type.getPackageName().startsWith(prefix)) {
            return SliceIdentifier.ignore();
        }
        String feature = type.getPackageName().substring(prefix.length()).replaceFirst("\\..*", "");
        return SliceIdentifier.of(joined.stream()
                .filter(group -> group.contains(feature))
                .findFirst()
                .map(group -> String.join("+", new TreeSet<>(group)))
                .orElse(feature));
    }

    @Override
    public String getDescription() {
        return "features below " + prefix;
    }
}
