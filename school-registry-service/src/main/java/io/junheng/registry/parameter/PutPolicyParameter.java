package io.junheng.registry.parameter;

import io.junheng.expressions.Type;
import io.junheng.expressions.Units;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.reading.WrittenText;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy parameter as a caller writes it (政策参数). */
@Schema(name = "PutPolicyParameter", description = "政策参数 / a value that policy sets, with the days on which it applies")
record PutPolicyParameter(
        @Schema(description = "键，可省略，须与路径一致 / key, optional, as in the path", examples = "yearly-bus-subsidy")
        String key,

        @Schema(description = "名称 / Chinese label", examples = "年度校车奖补资金上限", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "yearly limit of school-bus grants", required = true)
        String nameEn,

        @Schema(description = "类型 NUMBER TEXT DATE TRUTH / type", examples = "NUMBER", required = true)
        String type,

        @Schema(description = "计量单位，仅数值 / unit of a number", examples = "万元")
        String unit,

        @Schema(description = "依据 / document and article", examples = "区政府工作报告 一")
        String basis,

        @Schema(description = "全国取值，期间不得重叠 / values for the whole country, no two on one day")
        List<PeriodView> values) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /** The parameter that this defines; refused with every reason. */
    PolicyParameter parameter(String own) {
        Collecting reading = new Collecting();
        reading.problems()
                .require(KEY.matcher(own).matches(), "/key", ParameterProblem.PARAMETER_KEY)
                .require(key == null || key.equals(own), "/key", ParameterProblem.PARAMETER_KEY_DIFFERS);
        ProperName label = reading.read("/name", () -> ProperName.of(name));
        ProperName english = reading.read("/nameEn", () -> ProperName.of(nameEn));
        Type ownType = reading.read("/type", () -> Choice.of(Type.class, type, ParameterProblem.PARAMETER_TYPE));
        String ownUnit = unit == null || unit.isBlank() ? null : unit;
        if (ownUnit != null) {
            reading.problems()
                    .require(
                            Units.standard().find(ownUnit).isPresent(),
                            "/unit",
                            ParameterProblem.PARAMETER_UNIT,
                            ownUnit)
                    .require(
                            ownType == null || ownType == Type.NUMBER,
                            "/unit",
                            ParameterProblem.PARAMETER_UNIT_UNEXPECTED);
        }
        WrittenText ownBasis = reading.readIfPresent("/basis", basis, WrittenText::of);
        List<Period> periods = ownType == null ? List.of() : new PeriodReader(ownType, reading).periods(values);
        reading.problems().throwIfAny();
        return new PolicyParameter(
                own,
                null,
                "/",
                label.text(),
                english.text(),
                ownType,
                ownUnit,
                ownBasis == null ? null : ownBasis.text(),
                periods,
                1);
    }
}
