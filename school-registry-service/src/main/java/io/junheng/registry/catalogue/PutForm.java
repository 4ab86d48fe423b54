package io.junheng.registry.catalogue;

import io.junheng.registry.parameter.PolicyParameter;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form as a caller writes it (报表). */
@Schema(name = "PutForm", description = "报表 / the data elements that one kind of return carries")
record PutForm(
        @Schema(description = "键，可省略，须与路径一致 / key, optional, as in the path", examples = "compulsory-school")
        String key,

        @Schema(description = "名称 / Chinese label", examples = "义务教育学校基本情况", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "Compulsory school, yearly return", required = true)
        String nameEn,

        @Schema(description = "填报对象 SCHOOL 或 REGION / subject", examples = "SCHOOL", required = true)
        String subject,

        @Schema(
                description = "期间类型 SCHOOL_YEAR 或 CALENDAR_YEAR / period type",
                examples = "SCHOOL_YEAR",
                required = true)
        String periodType,

        @Schema(description = "数据项 / keys of the data elements, in order", required = true)
        List<String> elements,

        @Schema(description = "报送时必填的数据项 / those required at submission")
        List<String> required,

        @Schema(description = "是否含班级表 / whether classes are listed", defaultValue = "false")
        Boolean classList,

        @Schema(description = "填报范围 / who has to file it") AudienceView audience,

        @Schema(description = "勾稽关系 / rules between parts and totals")
        List<RuleView> rules,

        @Schema(description = "数据项的填报条件公式 / when an element is asked for, as a formula by data element")
        Map<String, String> visible,

        @Schema(description = "由公式计算的数据项 / elements that are computed, with their formula")
        Map<String, String> computed,

        @Schema(description = "审核公式 / conditions that returns are held against")
        List<CheckView> checks,

        @Schema(description = "同比波动限值 / limits of change from year to year by data element")
        Map<String, JumpView> jumps,

        @Schema(description = "公式中使用的政策参数：名称到参数键 / names for policy parameters in the formulas")
        Map<String, String> parameters) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern RULE_KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    /** The data elements that it names. */
    List<String> named() {
        return elements == null
                ? List.of()
                : elements.stream().filter(element -> element != null).toList();
    }

    /** The form that this defines over data elements of which {@code known} exist; refused with every reason. */
    Form form(String own, Map<String, DataElement> known, Map<String, PolicyParameter> knownParameters) {
        Collecting reading = new Collecting();
        var problems = reading.problems();
        problems.require(KEY.matcher(own).matches(), "/key", CatalogueProblem.FORM_KEY_FORMAT)
                .require(key == null || key.equals(own), "/key", CatalogueProblem.KEY_DIFFERS);
        ProperName label = reading.read("/name", () -> ProperName.of(name));
        ProperName english = reading.read("/nameEn", () -> ProperName.of(nameEn));
        Subject ownSubject =
                reading.read("/subject", () -> Choice.of(Subject.class, subject, CatalogueProblem.SUBJECT_UNKNOWN));
        PeriodType ownPeriod = reading.read(
                "/periodType", () -> Choice.of(PeriodType.class, periodType, CatalogueProblem.PERIOD_TYPE_UNKNOWN));
        List<String> ownElements = elements == null ? List.of() : elements;
        problems.require(!ownElements.isEmpty(), "/elements", CatalogueProblem.FORM_EMPTY);
        distinct("/elements", ownElements, known.keySet(), CatalogueProblem.FORM_ELEMENT_UNKNOWN, reading);
        for (int i = 0; i < ownElements.size(); i++) {
            String element = String.valueOf(ownElements.get(i));
            problems.require(
                    !FormNames.reserved(element), "/elements/" + i, CatalogueProblem.ELEMENT_RESERVED, element);
        }
        List<String> ownRequired = required == null ? List.of() : required;
        distinct("/required", ownRequired, new HashSet<>(ownElements), CatalogueProblem.FORM_ELEMENT_MISSING, reading);
        boolean classes = Boolean.TRUE.equals(classList);
        problems.require(!classes || ownSubject != Subject.REGION, "/classList", CatalogueProblem.CLASS_LIST_OF_REGION);
        Audience ownAudience = audience == null ? Audience.EVERYBODY : audience.audience(reading);
        List<Rule> ownRules = rules(ownElements, classes, reading);
        parameters(ownElements, knownParameters, reading);
        FormFormulas ownFormulas = formulas(ownElements, ownRules, classes, reading);
        problems.throwIfAny();
        Form form = new Form(
                own,
                label.text(),
                english.text(),
                ownSubject,
                ownPeriod,
                ownAudience,
                ownElements,
                ownRequired,
                classes,
                ownRules,
                ownFormulas,
                1);
        FormLogic.of(form, known, knownParameters, problems);
        problems.throwIfAny();
        return form;
    }

    private FormFormulas formulas(List<String> ownElements, List<Rule> ownRules, boolean classes, Collecting reading) {
        ofElements("/visible/", visible, ownElements, reading);
        ofElements("/computed/", computed, ownElements, reading);
        ofElements("/jumps/", jumps, ownElements, reading);
        Map<String, Jump> ownJumps = new LinkedHashMap<>();
        if (jumps != null) {
            jumps.forEach((element, jump) -> {
                if (jump != null) {
                    ownJumps.put(element, jump.jump("/jumps/" + element, reading));
                }
            });
        }
        for (Rule rule : ownRules) {
            boolean twice = rule != null && computed != null && computed.containsKey(rule.residual());
            reading.problems().require(!twice, "/computed", CatalogueProblem.COMPUTED_RESIDUAL);
        }
        return new FormFormulas(visible, computed, checks(ownElements, classes, reading), ownJumps, parameters);
    }

    private void parameters(List<String> ownElements, Map<String, PolicyParameter> known, Collecting reading) {
        if (parameters != null) {
            parameters.forEach((name, parameter) -> reading.problems()
                    .require(
                            RULE_KEY.matcher(name).matches(),
                            "/parameters/" + name,
                            CatalogueProblem.ELEMENT_KEY_FORMAT)
                    .require(
                            !ownElements.contains(name) && !FormNames.reserved(name),
                            "/parameters/" + name,
                            CatalogueProblem.ELEMENT_RESERVED,
                            name)
                    .require(
                            known.containsKey(parameter),
                            "/parameters/" + name,
                            CatalogueProblem.PARAMETER_UNKNOWN,
                            String.valueOf(parameter)));
        }
    }

    /** The policy parameters that it names. */
    List<String> namedParameters() {
        return parameters == null
                ? List.of()
                : parameters.values().stream()
                        .filter(key -> key != null)
                        .distinct()
                        .toList();
    }

    private static void ofElements(String pointer, Map<String, ?> map, List<String> ownElements, Collecting reading) {
        if (map != null) {
            map.forEach((element, value) -> reading.problems()
                    .require(
                            ownElements.contains(element),
                            pointer + element,
                            CatalogueProblem.FORM_ELEMENT_MISSING,
                            element)
                    .require(value != null, pointer + element, CatalogueProblem.CHECK_MISSING));
        }
    }

    private List<Check> checks(List<String> ownElements, boolean classes, Collecting reading) {
        List<Check> result = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; checks != null && i < checks.size(); i++) {
            CheckView check = checks.get(i);
            String pointer = "/checks/" + i;
            if (check == null) {
                reading.problems().add(pointer, CatalogueProblem.CHECK_MISSING);
                continue;
            }
            key(pointer, check.key(), keys, reading);
            result.add(check.check(pointer, ownElements, classes, reading));
        }
        return reading.clean() ? result : List.of();
    }

    private static void key(String pointer, String key, Set<String> keys, Collecting reading) {
        reading.problems()
                .require(
                        key != null && RULE_KEY.matcher(key).matches(),
                        pointer + "/key",
                        CatalogueProblem.ELEMENT_KEY_FORMAT)
                .require(keys.add(key), pointer + "/key", CatalogueProblem.RULE_KEY_TWICE, String.valueOf(key));
    }

    private List<Rule> rules(List<String> ownElements, boolean classes, Collecting reading) {
        List<Rule> result = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; rules != null && i < rules.size(); i++) {
            RuleView rule = rules.get(i);
            String pointer = "/rules/" + i;
            if (rule == null) {
                reading.problems().add(pointer, CatalogueProblem.RULE_PARTS);
                continue;
            }
            key(pointer, rule.key(), keys, reading);
            result.add(rule.rule(pointer, ownElements, classes, reading));
        }
        return result;
    }

    private static void distinct(
            String pointer, List<String> keys, Set<String> known, CatalogueProblem unknown, Collecting reading) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            String element = String.valueOf(keys.get(i));
            reading.problems()
                    .require(known.contains(element), pointer + "/" + i, unknown, element)
                    .require(seen.add(element), pointer + "/" + i, CatalogueProblem.FORM_ELEMENT_TWICE, element);
        }
    }
}
