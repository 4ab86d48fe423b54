package io.junheng.registry.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.school.Stage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reconciliation rule on the wire (勾稽关系). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "FormRule", description = "勾稽关系 / parts or class pupils against a total")
record RuleView(
        @Schema(description = "键 / key", examples = "establishment", required = true)
        String key,

        @Schema(
                description = "关系 EQUAL 或 AT_MOST / relation of the sum to the total",
                examples = "EQUAL",
                required = true)
        String relation,

        @Schema(description = "合计数据项 / data element of the total", examples = "establishmentTotal", required = true)
        String total,

        @Schema(description = "分项 / data elements of the parts")
        List<String> parts,

        @Schema(description = "该学段各班人数之和 / instead of parts: pupils of the classes of this stage", examples = "PRIMARY")
        String classesOf,

        @Schema(description = "余项 / data element that takes the difference")
        String residual,

        @Schema(description = "级别 ERROR 或 WARNING / an ERROR stops submission", examples = "WARNING", required = true)
        String severity) {

    static RuleView of(Rule rule) {
        return new RuleView(
                rule.key(),
                rule.relation().name(),
                rule.total(),
                rule.parts(),
                rule.classesOf() == null ? null : rule.classesOf().name(),
                rule.residual(),
                rule.severity().name());
    }

    /** The rule for a form with these elements, or null when something is wrong; {@code reading} then knows what. */
    Rule rule(String pointer, List<String> elements, boolean classList, Collecting reading) {
        Rule.Relation ownRelation = reading.read(
                pointer + "/relation",
                () -> Choice.of(Rule.Relation.class, relation, CatalogueProblem.RULE_RELATION_UNKNOWN));
        Rule.Severity ownSeverity = reading.read(
                pointer + "/severity",
                () -> Choice.of(Rule.Severity.class, severity, CatalogueProblem.RULE_SEVERITY_UNKNOWN));
        Stage stage = reading.readIfPresent(
                pointer + "/classesOf",
                classesOf,
                text -> Choice.of(Stage.class, text, CatalogueProblem.STAGE_UNKNOWN));
        boolean ofParts = parts != null && !parts.isEmpty();
        var problems = reading.problems();
        problems.require(ofParts == (classesOf == null), pointer, CatalogueProblem.RULE_PARTS);
        problems.require(classesOf == null || classList, pointer + "/classesOf", CatalogueProblem.RULE_CLASS_LIST);
        problems.require(
                residual == null || (ofParts && ownRelation == Rule.Relation.EQUAL),
                pointer + "/residual",
                CatalogueProblem.RULE_RESIDUAL);
        named(pointer + "/total", total, elements, reading);
        if (residual != null) {
            named(pointer + "/residual", residual, elements, reading);
        }
        if (ofParts) {
            parts.forEach(part -> named(pointer + "/parts", part, elements, reading));
        }
        return reading.clean() ? new Rule(key, ownRelation, total, parts, stage, residual, ownSeverity) : null;
    }

    private static void named(String pointer, String element, List<String> elements, Collecting reading) {
        reading.problems()
                .require(
                        elements.contains(element),
                        pointer,
                        CatalogueProblem.FORM_ELEMENT_MISSING,
                        String.valueOf(element));
    }
}
