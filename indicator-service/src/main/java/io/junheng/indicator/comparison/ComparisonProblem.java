package io.junheng.indicator.comparison;

import io.junheng.kit.problem.ProblemType;

/** Why a comparison is refused. */
enum ComparisonProblem implements ProblemType {
    REGION_UNKNOWN(422, "{0} 下没有区划 {1}", "There is no region {1} in {0}"),
    TWICE(422, "{0} 重复", "{0} occurs twice"),
    FRAMEWORK_UNKNOWN(422, "没有已发布的指标体系 {0}", "There is no published framework {0}"),
    TOO_MUCH(422, "共 {0} 个单元，上限 {1}", "There are {0} cells, the limit is {1}");

    private final int status;
    private final String zh;
    private final String en;

    ComparisonProblem(int status, String zh, String en) {
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
