package io.junheng.indicator.history;

import io.junheng.kit.problem.ProblemType;

/** Why there is no history. */
enum HistoryProblem implements ProblemType {
    CRITERION_UNKNOWN(422, "没有已发布的指标 {0}:{1}（学段 {2}）", "There is no published criterion {0}:{1} at stage {2}"),
    OF_OTHERS(422, "{0} 不是 {1} 的指标", "{0} is not measured of {1}"),
    TOO_MANY_YEARS(422, "年份区间为 {0} 年，上限 {1}", "The span is {0} years, the limit is {1}");

    private final int status;
    private final String zh;
    private final String en;

    HistoryProblem(int status, String zh, String en) {
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
