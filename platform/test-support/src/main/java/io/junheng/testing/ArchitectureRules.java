package io.junheng.testing;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rules (架构规则) that every module's code keeps, checked on its compiled classes and its sources:
 *
 * <ul>
 *   <li>the feature packages directly below the root do not depend on each other in a circle;
 *   <li>time, ids and chance are injected: nothing reads the machine's clock, makes a random UUID or an unseeded {@code Random};
 *   <li>every REST method is public and says who may call it;
 *   <li>every POST is idempotent;
 *   <li>entities have no public fields to write, no setters, no JSON and no REST annotation;
 *   <li>no type is named Util, Helper, Manager, Impl or Dto;
 *   <li>every public top-level type has a Javadoc comment.
 * </ul>
 *
 * A service's test is {@code ArchitectureRules.of("io.junheng.registry").check()}.
 */
public final class ArchitectureRules {

    private static final String TIME = "io.junheng.kit.time";

    private final String root;
    private final JavaClasses classes;
    private final Path sources;
    private final List<Set<String>> joined = new ArrayList<>();

    private ArchitectureRules(String root, JavaClasses classes, Path sources) {
        this.root = root;
        this.classes = classes;
        this.sources = sources;
    }

    /**
     * The rules for the module whose packages lie below {@code root}; the test runs in the module's folder, as Maven does.
     *
     * @throws AssertionError when no classes were compiled there
     */
    public static ArchitectureRules of(String root) {
        return of(root, Path.of("target/classes"), Path.of("src/main/java"));
    }

    /** The rules for test code below {@code root}, on which they are tried. */
    static ArchitectureRules ofTests(String root) {
        return of(root, Path.of("target/test-classes"), Path.of("src/test/java"));
    }

    private static ArchitectureRules of(String root, Path compiled, Path sources) {
        String folder = root.replace('.', '/');
        if (!Files.isDirectory(compiled.resolve(folder))) {
            throw new AssertionError("There are no classes below " + compiled.resolve(folder));
        }
        return new ArchitectureRules(root, imported(compiled.resolve(folder)), sources.resolve(folder));
    }

    /** The module's classes alone: the rules know everything else by name, and resolving it would take most of the time. */
    private static JavaClasses imported(Path folder) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPath(folder);
        });
    }

    /** Takes several packages for one feature, for the rule on circles only: a feature that is spread over packages may be one in itself. */
    public ArchitectureRules asOneFeature(String... packages) {
        joined.add(Set.of(packages));
        return this;
    }

    /**
     * Checks all rules.
     *
     * @throws AssertionError with every violation
     */
    public void check() {
        List<String> violations = new ArrayList<>();
        for (ArchRule rule : List.of(
                FeatureRule.noCircles(root, joined),
                InjectionRule.outside(TIME),
                ResourceRules.decideWhoMayCall(),
                ResourceRules.postsAreIdempotent(),
                EntityRule.entitiesAreClosed(),
                NameRule.namesSaySomething())) {
            EvaluationResult result = rule.allowEmptyShould(true).evaluate(classes);
            violations.addAll(result.getFailureReport().getDetails());
        }
        violations.addAll(JavadocRule.violations(sources));
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.size() + " violations of the architecture below " + root + ":\n"
                    + String.join("\n", violations));
        }
    }
}
