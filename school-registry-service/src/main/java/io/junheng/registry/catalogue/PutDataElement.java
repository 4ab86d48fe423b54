package io.junheng.registry.catalogue;

import io.junheng.expressions.Units;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.reading.WrittenText;
import io.junheng.registry.school.Stage;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A data element as a caller writes it (数据项). */
@Schema(name = "PutDataElement", description = "数据项 / a figure that can be reported")
record PutDataElement(
        @Schema(description = "键，可省略，须与路径一致 / key, optional, as in the path", examples = "pupilsPrimary")
        String key,

        @Schema(description = "名称 / Chinese label", examples = "小学在校生数", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "Primary pupils", required = true)
        String nameEn,

        @Schema(description = "单位，须在计量单位目录中 / unit of the catalogue of units, absent for a pure number", examples = "人")
        String unit,

        @Schema(description = "类型 NUMBER、INTEGER 或 BOOLEAN（是 1 否 0） / type", examples = "INTEGER", required = true)
        String type,

        @Schema(description = "学段 / stage, absent when it concerns all", examples = "PRIMARY")
        String stage,

        @Schema(description = "来源 / where it comes from", examples = "教基3112 小学学生数, I6")
        String source,

        @Schema(description = "统计表 / statistical table", examples = "教基3112")
        String sourceTable,

        @Schema(description = "单元格，多个时为其和 / cell of the table, or those that add up to it", examples = "I6")
        String sourceCell,

        @Schema(
                description = "全校一个数、按学段折算 / reported once for the school and shared out between its stages",
                defaultValue = "false")
        Boolean apportioned) {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}(,[A-Z]{1,3}[1-9][0-9]{0,6}){0,19}");

    /** The element that this defines; refused with every reason. */
    DataElement element(String own) {
        Collecting reading = new Collecting();
        reading.problems()
                .require(KEY.matcher(own).matches(), "/key", CatalogueProblem.ELEMENT_KEY_FORMAT)
                .require(key == null || key.equals(own), "/key", CatalogueProblem.KEY_DIFFERS);
        ProperName label = reading.read("/name", () -> ProperName.of(name));
        ProperName english = reading.read("/nameEn", () -> ProperName.of(nameEn));
        ProperName ownUnit = reading.readIfPresent("/unit", unit, ProperName::of);
        WrittenText ownSource = reading.readIfPresent("/source", source, WrittenText::of);
        ProperName ownTable = reading.readIfPresent("/sourceTable", sourceTable, ProperName::of);
        DataElement.Type ownType = reading.read(
                "/type", () -> Choice.of(DataElement.Type.class, type, CatalogueProblem.ELEMENT_TYPE_UNKNOWN));
        Stage ownStage = reading.readIfPresent(
                "/stage", stage, text -> Choice.of(Stage.class, text, CatalogueProblem.STAGE_UNKNOWN));
        reading.problems()
                .require(
                        ownUnit == null || Units.standard().find(ownUnit.text()).isPresent(),
                        "/unit",
                        CatalogueProblem.UNIT_UNKNOWN,
                        text(ownUnit))
                .require(
                        ownUnit == null || ownType != DataElement.Type.BOOLEAN,
                        "/unit",
                        CatalogueProblem.UNIT_OF_BOOLEAN)
                .require(
                        sourceCell == null
                                || ownTable != null && CELL.matcher(sourceCell).matches(),
                        "/sourceCell",
                        CatalogueProblem.SOURCE_CELL)
                .require(ownStage == null || !shared(), "/apportioned", CatalogueProblem.APPORTIONED_STAGE)
                .throwIfAny();
        return new DataElement(
                own,
                label.text(),
                english.text(),
                text(ownUnit),
                ownType,
                ownStage,
                ownSource == null ? null : ownSource.text(),
                text(ownTable),
                sourceCell,
                shared(),
                1);
    }

    private boolean shared() {
        return Boolean.TRUE.equals(apportioned);
    }

    private static String text(ProperName name) {
        return name == null ? null : name.text();
    }
}
