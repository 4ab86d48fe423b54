package io.junheng.task.recurring;

import io.junheng.kit.problem.ProblemType;

/** Refusals about obligations (周期性义务错误). */
enum RecurringProblem implements ProblemType {
    OCCURRENCE_DAY_MISSING(422, "须有日期", "The day is missing"),
    OCCURRENCE_IN_FUTURE(422, "不能登记尚未发生的事项", "What has not happened yet cannot be recorded"),
    OCCURRENCE_OUT_OF_FORCE(422, "该日不在义务的有效期内", "The obligation does not hold on that day"),
    OCCURRENCE_SUBJECT_UNKNOWN(422, "{0} 不是该义务的主体,或不在管辖范围", "{0} is not obliged, or lies outside your scope"),
    OCCURRENCE_PART_UNKNOWN(422, "没有分项 {0}", "There is no part {0}"),
    OCCURRENCE_PART_MISSING(422, "须注明履行了哪些分项", "The parts that were met are missing"),
    COMPLIANCE_PERIOD(422, "须有起止日期,且不超过十年", "It has a first and a last day, at most ten years apart"),
    COMPLIANCE_TOO_LARGE(422, "结果超过 {0} 条,请缩小范围", "More than {0} results; ask for less");

    private final int status;
    private final String zh;
    private final String en;

    RecurringProblem(int status, String zh, String en) {
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
