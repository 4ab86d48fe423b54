package io.junheng.indicator.analytics;

import io.junheng.kit.problem.ProblemType;

/** Why a query is refused. */
enum AnalyticsProblem implements ProblemType {
    INDICATORS_MALFORMED(
            400,
            "indicators 应为 指标体系:指标 或 指标体系:指标:学段，以逗号分隔",
            "indicators are framework:criterion or framework:criterion:stage, separated by commas"),
    REGIONS_MALFORMED(
            400, "regions 应为区划代码或 代码;children，以逗号分隔", "regions are region codes or code;children, separated by commas"),
    YEARS_MALFORMED(400, "years 应为年份或 起..止，以逗号分隔", "years are years or from..to, separated by commas"),
    INDICATOR_UNKNOWN(422, "没有已发布的指标 {0}", "There is no published indicator {0}"),
    TOO_MUCH(422, "查询为 {0} 个单元，上限 {1}", "The query has {0} cells, the limit is {1}");

    private final int status;
    private final String zh;
    private final String en;

    AnalyticsProblem(int status, String zh, String en) {
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
