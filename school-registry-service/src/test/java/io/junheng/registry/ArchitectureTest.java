package io.junheng.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.junheng.testing.ArchitectureRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Which part may know which, and what nobody may do. */
class ArchitectureTest {

    private final JavaClasses classes =
            new ClassFileImporter().importPath(Path.of("target/classes/io/junheng/registry"));

    @Test
    void theServiceKeepsTheRulesOfEveryModule() {
        ArchitectureRules.of("io.junheng.registry").check();
    }

    @Test
    void dependenciesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("layout")
                .definedBy("io.junheng.registry.layout..")
                .layer("procedure")
                .definedBy("io.junheng.registry.procedure..")
                .layer("ledger")
                .definedBy("io.junheng.registry.ledger..")
                .layer("rule")
                .definedBy("io.junheng.registry.rule..")
                .layer("parameter")
                .definedBy("io.junheng.registry.parameter..")
                .layer("sheet")
                .definedBy("io.junheng.registry.sheet..")
                .layer("statement")
                .definedBy("io.junheng.registry.statement..")
                .layer("returns")
                .definedBy("io.junheng.registry.returns..")
                .layer("source")
                .definedBy("io.junheng.registry.source..")
                .layer("completeness")
                .definedBy("io.junheng.registry.completeness..")
                .layer("window")
                .definedBy("io.junheng.registry.window..")
                .layer("catalogue")
                .definedBy("io.junheng.registry.catalogue..")
                .layer("district")
                .definedBy("io.junheng.registry.district..")
                .layer("disclosure")
                .definedBy("io.junheng.registry.disclosure..")
                .layer("proposal")
                .definedBy("io.junheng.registry.proposal..")
                .layer("school")
                .definedBy("io.junheng.registry.school..")
                .layer("founding")
                .definedBy("io.junheng.registry.founding..")
                .layer("region")
                .definedBy("io.junheng.registry.region..")
                .layer("reading")
                .definedBy("io.junheng.registry.reading..")
                .whereLayer("disclosure")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("proposal")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("district")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("layout")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("procedure")
                .mayOnlyBeAccessedByLayers("layout")
                .whereLayer("ledger")
                .mayOnlyBeAccessedByLayers("procedure")
                .whereLayer("rule")
                .mayOnlyBeAccessedByLayers("ledger", "procedure", "layout")
                .whereLayer("parameter")
                .mayOnlyBeAccessedByLayers("catalogue", "returns", "statement", "rule", "ledger")
                .whereLayer("sheet")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("statement")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("returns")
                .mayOnlyBeAccessedByLayers("sheet", "statement", "rule", "ledger")
                .whereLayer("source")
                .mayOnlyBeAccessedByLayers("returns")
                .whereLayer("window")
                .mayOnlyBeAccessedByLayers("returns")
                .whereLayer("completeness")
                .mayOnlyBeAccessedByLayers("statement")
                .whereLayer("catalogue")
                .mayOnlyBeAccessedByLayers(
                        "window",
                        "source",
                        "completeness",
                        "returns",
                        "sheet",
                        "statement",
                        "rule",
                        "ledger",
                        "procedure",
                        "layout")
                .whereLayer("school")
                .mayOnlyBeAccessedByLayers(
                        "proposal",
                        "catalogue",
                        "window",
                        "source",
                        "completeness",
                        "returns",
                        "statement",
                        "rule",
                        "ledger",
                        "procedure",
                        "layout")
                .whereLayer("founding")
                .mayOnlyBeAccessedByLayers("school")
                .whereLayer("region")
                .mayOnlyBeAccessedByLayers(
                        "district",
                        "school",
                        "catalogue",
                        "window",
                        "source",
                        "completeness",
                        "returns",
                        "statement",
                        "parameter",
                        "rule",
                        "ledger",
                        "procedure",
                        "layout")
                .check(classes);
    }

    @Test
    void theModelKnowsNeitherRestNorJsonNorSql() {
        noClasses()
                .that()
                .haveNameMatching(
                        ".*\\.(School|Region|Return|Content|Filling|Assessment|Reconciliation|Form|FormLogic|Rule|Check|DataElement)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..", "com.fasterxml..", "io.quarkus..", "java.sql..", "io.junheng.kit.sql..")
                .check(classes);
    }

    @Test
    void noServiceKnowsAnother() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.junheng.indicator..", "io.junheng.task..", "io.junheng.audit..", "io.junheng.gateway..")
                .check(classes);
    }
}
