package io.junheng.registry.source;

import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Figure;
import io.junheng.registry.reading.ProperName;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another source says, as a caller writes it (其他来源的数据). */
@Schema(name = "PutSourceFigures", description = "其他来源的数据 / what a source other than the return says")
record PutSourceFigures(
        @Schema(description = "报表 / form", examples = "compulsory-school", required = true)
        String form,

        @Schema(description = "依据：文件或系统 / document or system", examples = "全国中小学生学籍信息管理系统", required = true)
        String basis,

        @Schema(description = "数据项的值 / figures by data element", required = true)
        Map<String, BigDecimal> values) {

    private static final Pattern SOURCE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /** The figures that this files; refused with every reason. */
    SourceFigures figures(Subject subject, String code, String path, Form ofForm, int year, String source) {
        Collecting reading = new Collecting();
        reading.problems().require(SOURCE.matcher(source).matches(), "/source", SourceProblem.SOURCE_KEY);
        ProperName ownBasis = reading.read("/basis", () -> ProperName.of(basis));
        Map<String, BigDecimal> figures = new TreeMap<>();
        if (values != null) {
            values.forEach((element, value) -> {
                String pointer = "/values/" + element;
                reading.problems()
                        .require(
                                ofForm.elements().contains(element),
                                pointer,
                                SourceProblem.SOURCE_ELEMENT_UNKNOWN,
                                element);
                if (value != null) {
                    BigDecimal figure = reading.read(pointer, () -> Figure.of(value));
                    figures.put(element, figure);
                }
            });
        }
        reading.problems()
                .require(!figures.isEmpty(), "/values", SourceProblem.SOURCE_EMPTY)
                .throwIfAny();
        return new SourceFigures(subject, code, path, ofForm.key(), year, source, ownBasis.text(), figures, 1);
    }
}
