package io.junheng.task.meeting;

import io.junheng.kit.problem.ProblemType;

/** Refusals about meetings (会议错误). */
enum MeetingProblem implements ProblemType {
    MEETING_REGION_UNKNOWN(422, "区划 {0} 不存在或不在管辖范围", "Region {0} does not exist or lies outside your scope"),
    MEETING_DAY(422, "须有会议日期,且不晚于今日", "The day of the meeting is missing, or lies in the future"),
    MEETING_WITHOUT_TOPIC(422, "须有 1 至 {0} 个议题", "A meeting has 1 to {0} topics"),
    MEETING_TOO_MANY_DECISIONS(422, "决定不能超过 {0} 项", "At most {0} decisions"),
    DECISION_AMOUNT(
            422,
            "金额应不小于 0,至多两位小数,并注明一次性或每年",
            "An amount is not negative, has two decimals at most, and is paid once or each year"),
    DECISION_HALF_ASSIGNED(422, "分解任务须同时有承办部门和期限", "A task has both a department and a due date"),
    DECISION_ASSIGNED(409, "已分解为督办单 {0}", "It led to order {0} already");

    private final int status;
    private final String zh;
    private final String en;

    MeetingProblem(int status, String zh, String en) {
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
