package io.junheng.registry.statement;

import io.junheng.expressions.Units;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.reading.WrittenText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement as a caller writes it (分析表). */
@Schema(name = "PutStatement", description = "分析表 / lines that follow from the locked returns of a form")
record PutStatement(
        @Schema(description = "键，可省略，须与路径一致 / key, optional, as in the path", examples = "staffing-split")
        String key,

        @Schema(description = "名称 / Chinese label", examples = "城乡编制分析", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "Posts and staff, urban and rural", required = true)
        String nameEn,

        @Schema(description = "依据 / document and article", examples = "国办发〔2018〕82号")
        String basis,

        @Schema(description = "报表 / form", examples = "county-annual", required = true)
        String form,

        @Schema(
                description = "对象：逐个 SUBJECT，或一地区全部学校 POPULATION / each subject, or all schools of a region",
                examples = "SUBJECT",
                required = true)
        String of,

        @Schema(description = "公式中使用的政策参数：名称到参数键 / names for policy parameters in the formulas")
        Map<String, String> parameters,

        @Schema(description = "分析项 / lines, in order", required = true)
        List<LineView> lines) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern LINE = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    /** The statement that this defines over {@code ofForm}, null when there is none; {@code reading} knows what is wrong. */
    Statement statement(String own, Form ofForm, Set<String> knownParameters, Collecting reading) {
        reading.problems()
                .require(KEY.matcher(own).matches(), "/key", StatementProblem.STATEMENT_KEY)
                .require(key == null || key.equals(own), "/key", StatementProblem.STATEMENT_KEY_DIFFERS)
                .require(ofForm != null, "/form", StatementProblem.STATEMENT_FORM_UNKNOWN, String.valueOf(form));
        ProperName label = reading.read("/name", () -> ProperName.of(name));
        ProperName english = reading.read("/nameEn", () -> ProperName.of(nameEn));
        WrittenText ownBasis = reading.readIfPresent("/basis", basis, WrittenText::of);
        Statement.Of ownOf =
                reading.read("/of", () -> Choice.of(Statement.Of.class, of, StatementProblem.STATEMENT_OF));
        reading.problems()
                .require(
                        ownOf != Statement.Of.POPULATION || ofForm == null || ofForm.subject() == Subject.SCHOOL,
                        "/of",
                        StatementProblem.STATEMENT_OF)
                .require(lines != null && !lines.isEmpty(), "/lines", StatementProblem.STATEMENT_EMPTY);
        if (parameters != null) {
            parameters.forEach((named, parameter) -> reading.problems()
                    .require(
                            LINE.matcher(named).matches() && knownParameters.contains(parameter),
                            "/parameters/" + named,
                            StatementProblem.STATEMENT_PARAMETER,
                            String.valueOf(parameter)));
        }
        List<Line> ownLines = lines(ofForm, reading);
        reading.problems().throwIfAny();
        return new Statement(
                own,
                label.text(),
                english.text(),
                ownBasis == null ? null : ownBasis.text(),
                form,
                ownOf,
                parameters,
                ownLines,
                1);
    }

    private List<Line> lines(Form ofForm, Collecting reading) {
        List<Line> result = new ArrayList<>();
        Set<String> keys = new HashSet<>(ofForm == null ? List.of() : ofForm.elements());
        for (int i = 0; lines != null && i < lines.size(); i++) {
            LineView line = lines.get(i);
            String pointer = "/lines/" + i;
            if (line == null) {
                reading.problems().add(pointer, StatementProblem.STATEMENT_EMPTY);
                continue;
            }
            boolean named = line.key() != null && LINE.matcher(line.key()).matches() && keys.add(line.key());
            boolean condition = Boolean.TRUE.equals(line.condition());
            boolean unit = line.unit() == null
                    || !condition && Units.standard().find(line.unit()).isPresent();
            boolean meets = line.meets() == null
                    || !condition && Threshold.of(line.meets()).isPresent();
            ProperName label = reading.read(pointer + "/name", () -> ProperName.of(line.name()));
            ProperName english = reading.read(pointer + "/nameEn", () -> ProperName.of(line.nameEn()));
            reading.problems()
                    .require(named, pointer + "/key", StatementProblem.LINE_KEY)
                    .require(unit, pointer + "/unit", StatementProblem.LINE_UNIT, String.valueOf(line.unit()))
                    .require(meets, pointer + "/meets", StatementProblem.LINE_MEETS)
                    .require(
                            line.formula() != null,
                            pointer + "/formula",
                            StatementProblem.LINE_FORMULA,
                            "INCOMPLETE",
                            1,
                            "须写出公式",
                            "a formula is required");
            if (reading.clean()) {
                result.add(new Line(
                        line.key(),
                        label.text(),
                        english.text(),
                        line.formula(),
                        condition,
                        line.unit(),
                        line.meets()));
            }
        }
        return result;
    }
}
