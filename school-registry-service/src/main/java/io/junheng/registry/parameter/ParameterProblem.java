package io.junheng.registry.parameter;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with a policy parameter (政策参数错误). */
enum ParameterProblem implements ProblemType {
    PARAMETER_KEY(
            422,
            "政策参数的键应以小写字母开头，只含小写字母、数字和连字符，不超过 64 个字符",
            "A parameter's key starts with a small letter and has small letters, digits and hyphens only, at most 64"),
    PARAMETER_KEY_DIFFERS(422, "键与路径中的不同", "The key differs from that of the path"),
    PARAMETER_TYPE(422, "类型应为 NUMBER TEXT DATE TRUTH", "The type is NUMBER, TEXT, DATE or TRUTH"),
    PARAMETER_UNIT(422, "没有计量单位 {0}", "There is no unit {0}"),
    PARAMETER_UNIT_UNEXPECTED(422, "只有数值才有计量单位", "Only a number has a unit"),
    PARAMETER_FINAL(409, "类型和计量单位定义后不能改变，请另立参数", "Type and unit do not change; take a new parameter"),
    VALUE_TYPE(422, "值应为 {0}", "The value must be a {0}"),
    PERIOD_MISSING(422, "必填", "A value is required"),
    PERIOD_ORDER(422, "截止日不能早于起始日", "The last day is not before the first"),
    PERIODS_MEET(422, "与 {0} 至 {1} 的取值期间重叠", "It overlaps with the period from {0} to {1}"),
    TOO_MANY_PERIODS(422, "取值期间不能超过 {0} 个", "At most {0} periods"),
    PARAMETER_COUNTRY_ONLY(
            403,
            "全国取值由全国范围的管理员维护；地区取值请用 /regions/{code}",
            "Values for the whole country are kept by administrators of the whole country; a region has its own at /regions/{code}"),
    PARAMETER_REGION_UNKNOWN(404, "没有区划 {0}", "There is no region {0}");

    private final int status;
    private final String zh;
    private final String en;

    ParameterProblem(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
