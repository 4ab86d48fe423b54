package io.junheng.registry.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.WrittenText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check on the wire (审核公式). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FormCheck", description = "审核公式 / a condition that returns are held against")
record CheckView(
        @Schema(description = "键 / key", examples = "pupilsPerTeacher", required = true)
        String key,

        @Schema(description = "RETURN 或对每个班级 CLASS / what is checked", examples = "RETURN", defaultValue = "RETURN")
        String of,

        @Schema(description = "适用条件公式 / when it applies", examples = "pupilsPrimary > 0")
        String when,

        @Schema(
                description = "应成立的条件公式 / the condition that has to hold",
                examples = "fullTimeTeachersPrimary > 0",
                required = true)
        String check,

        @Schema(description = "级别 ERROR 或 WARNING / an ERROR stops submission", examples = "WARNING", required = true)
        String severity,

        @Schema(description = "报送前须说明 / needs an explanation before submission", defaultValue = "false")
        Boolean explained,

        @Schema(description = "所指数据项 / data element the finding points at", examples = "fullTimeTeachersPrimary")
        String at,

        @Schema(
                description = "提示，可含 {数据项键} / Chinese message, with {keys} of data elements",
                examples = "有学生而无专任教师",
                required = true)
        String message,

        @Schema(description = "英文提示 / English message", examples = "Pupils but no full-time teacher", required = true)
        String messageEn) {

    private static final Pattern NAMED = Pattern.compile("\\{([^{}]*)}");
    private static final List<String> OF_CLASS = List.of("className", "classPupils", "classGrade", "classStage");

    static CheckView of(Check check) {
        return new CheckView(
                check.key(),
                check.of().name(),
                check.when(),
                check.check(),
                check.severity().name(),
                check.explained(),
                check.at(),
                check.message(),
                check.messageEn());
    }

    /** The check for a form with these elements; {@code reading} knows what is wrong with it. */
    Check check(String pointer, List<String> elements, boolean classList, Collecting reading) {
        Check.Of ownOf = of == null
                ? Check.Of.RETURN
                : reading.read(pointer + "/of", () -> Choice.of(Check.Of.class, of, CatalogueProblem.CHECK_OF_UNKNOWN));
        Rule.Severity ownSeverity = reading.read(
                pointer + "/severity",
                () -> Choice.of(Rule.Severity.class, severity, CatalogueProblem.RULE_SEVERITY_UNKNOWN));
        reading.problems()
                .require(check != null && !check.isBlank(), pointer + "/check", CatalogueProblem.CHECK_MISSING)
                .require(ownOf != Check.Of.CLASS || classList, pointer + "/of", CatalogueProblem.RULE_CLASS_LIST)
                .require(
                        at == null || elements.contains(at),
                        pointer + "/at",
                        CatalogueProblem.FORM_ELEMENT_MISSING,
                        String.valueOf(at));
        WrittenText zh = reading.read(pointer + "/message", () -> WrittenText.of(message));
        WrittenText en = reading.read(pointer + "/messageEn", () -> WrittenText.of(messageEn));
        named(pointer + "/message", message, elements, ownOf, reading);
        named(pointer + "/messageEn", messageEn, elements, ownOf, reading);
        return zh == null || en == null || ownOf == null || ownSeverity == null || check == null
                ? null
                : new Check(
                        key,
                        ownOf,
                        when == null || when.isBlank() ? null : when,
                        check,
                        ownSeverity,
                        Boolean.TRUE.equals(explained),
                        at,
                        zh.text(),
                        en.text());
    }

    private static void named(String pointer, String text, List<String> elements, Check.Of of, Collecting reading) {
        Matcher names = NAMED.matcher(text == null ? "" : text);
        while (names.find()) {
            String name = names.group(1);
            reading.problems()
                    .require(
                            elements.contains(name) || of == Check.Of.CLASS && OF_CLASS.contains(name),
                            pointer,
                            CatalogueProblem.FORM_ELEMENT_MISSING,
                            name);
        }
    }
}
