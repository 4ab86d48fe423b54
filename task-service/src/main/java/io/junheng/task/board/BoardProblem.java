package io.junheng.task.board;

import io.junheng.kit.problem.ProblemType;

/** Refusals of views and schedules (看板错误). */
enum BoardProblem implements ProblemType {
    LEDGER_TOO_LARGE(422, "超过 {0} 行,请按方案或区划分别生成", "It has {0} rows or more; ask plan by plan or region by region"),
    GANTT_TOO_LARGE(
            422, "超过 {0} 条,请以 regionCode 按区划分别查询", "It has more than {0} bars; ask region by region with regionCode"),
    PERIOD_MISSING(422, "须有起止日期,且止不早于起", "It has a first and a last day, in that order"),
    SCHEDULE_STEPS(422, "应有 1 至 {0} 道工序", "A schedule has 1 to {0} steps"),
    SCHEDULE_VALUE(422, "工序须有标识和 1 至 3650 个工作日", "A step has a key and 1 to 3650 working days"),
    SCHEDULE_TWICE(422, "工序 {0} 重复", "Step {0} occurs twice"),
    SCHEDULE_UNKNOWN(422, "没有工序 {0}", "There is no step {0}"),
    SCHEDULE_CYCLE(422, "工序 {0} 互为前提", "Steps {0} wait for one another"),
    SCHEDULE_DUE(422, "须有 1900 至 2999 年之间的完成日期", "It has a last day between 1900 and 2999"),
    SCHEDULE_REGION(422, "区划 {0} 不存在或不在管辖范围", "Region {0} does not exist or lies outside your scope");

    private final int status;
    private final String zh;
    private final String en;

    BoardProblem(int status, String zh, String en) {
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
