package io.junheng.task.ladder;

import io.junheng.kit.problem.ProblemType;

/** Refusals about measures (督办措施错误). */
enum LadderProblem implements ProblemType {
    MEASURE_DAY_MISSING(422, "须有落实日期", "The day is missing"),
    MEASURE_DAY_RANGE(422, "落实日期应在触发之日至今日之间", "It is carried out between the day it was taken and today"),
    MEASURE_CARRIED_OUT(409, "已于 {0} 落实", "It was carried out on {0}");

    private final int status;
    private final String zh;
    private final String en;

    LadderProblem(int status, String zh, String en) {
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
