package io.junheng.task.charge;

import io.junheng.kit.problem.ProblemType;

/** Refusals about persons in charge (责任人错误). */
enum ChargeProblem implements ProblemType {
    CHARGE_SUBJECT_UNKNOWN(422, "{0} 不存在、已关闭或不在管辖范围", "{0} does not exist, is closed or lies outside your scope"),
    CHARGE_KIND_UNKNOWN(422, "该制度没有 {0};可用:{1}", "The scheme has no {0}; known: {1}"),
    CHARGE_KINDS_INCOMPLETE(422, "须承担全部 {0} 项:{1}", "All {0} are borne: {1}"),
    CHARGE_KINDS_MISSING(422, "须注明承担哪些责任", "What somebody is in charge of is missing"),
    CHARGE_DAY_MISSING(422, "须有日期", "The day is missing"),
    CHARGE_ENDS_EARLY(422, "不能早于开始日期", "It does not end before it begins"),
    CHARGE_VISIT_DAY(422, "走访日期应在任期内,且不晚于今日", "A visit lies within the time in charge, and not in the future"),
    CHARGE_TAKEN(409, "{0} 已承担该责任", "{0} is in charge already"),
    CHARGE_ENDED(409, "已结束", "It has ended");

    private final int status;
    private final String zh;
    private final String en;

    ChargeProblem(int status, String zh, String en) {
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
