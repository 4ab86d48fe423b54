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
    OCCURRENCE_ADDRESSEE(422, "应报送 {0},不是 {1}", "It goes to a {0}, not to {1}"),
    OCCURRENCE_BEFORE_ITS_TURN(422, "须先有 {0}", "{0} comes first"),
    OCCURRENCE_AFTER_ITS_TURN(422, "已于 {1} 有 {0},不能晚于该日", "{0} was on {1} already; this cannot be later"),
    OCCURRENCE_WITHOUT_ACTIVITY(422, "须有具体的活动内容和活动时间", "It names at least one activity and its day"),
    OCCURRENCE_ACTIVITY(422, "活动须有内容和日期", "An activity has a name and a day"),
    OCCURRENCE_FIGURE_MISSING(422, "{0} 须填年度和数字", "The year and the figure of {0} are missing"),
    OCCURRENCE_FIGURE_DIFFERS(
            422, "{0} 为 {1},登记数为 {2},须附差异说明", "{0} is {1}, the registry has {2}; a note must explain the difference"),
    OBLIGATION_FINDING(422, "问题代码应为大写字母和下划线", "The code of a finding is of capital letters and underscores"),
    OBLIGATION_FIGURE(422, "数字须注明分项、报表和数据元", "A figure names one of the parts, a form and a data element"),
    OBLIGATION_REPEATS_COLLECTION(
            422,
            "随汇集的义务以区划为主体,分项、报送规则和期限由汇集给出",
            "An obligation that is met by a collection is that of regions; parts, rules and days are those of the"
                    + " collection"),
    OBLIGATION_COLLECTED(409, "由汇集 {0} 收取,不在此登记", "It is delivered to the collection {0} and not recorded here"),
    OBLIGATION_NOT_BY_EVENTS(422, "该义务不由事件起算", "This obligation is not set running by events"),
    OBLIGATION_EVENT_KNOWN(409, "该日的事件已登记", "The event of that day is recorded already"),
    OBLIGATION_UNKNOWN(
            422, "没有义务 {0},或在方案区划不适用", "There is no obligation {0}, or it does not hold in the plan's region"),
    OBLIGATION_WITHOUT_DAY(422, "“{0}”没有报送期限", "“{0}” has no due date"),
    FILING_OUTSTANDING(422, "{1} 尚未完成“{0}”({2})", "{1} has not completed “{0}” ({2})"),
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
