package io.junheng.task.assignment;

import io.junheng.kit.problem.ProblemType;

/** Refusals of assignments (任务分工错误). */
enum AssignmentProblem implements ProblemType {
    DUE_DATE_MISSING(422, "没有办结期限,不能开展", "Without a due date it cannot be started"),
    DUE_DATE_RANGE(422, "日期应在 1900 年至 2999 年之间", "A day lies between 1900 and 2999"),
    ASSIGNMENT_CLOSED(409, "已销号的任务不能变更", "What is written off cannot be changed"),
    PARTS_UNFINISHED(422, "还有 {0} 项分解任务未核验,不能报告完成", "{0} parts are not verified yet; it cannot be reported"),
    PARTS_NOT_NOW(409, "状态为 {0} 时不能分解", "In status {0} it cannot be divided"),
    PARTS_COUNT(422, "一次应分解为 1 至 {0} 项", "It is divided into 1 to {0} parts at a time"),
    PART_AFTER_WHOLE(422, "分解任务的期限不能晚于 {0}", "A part is due on {0} at the latest"),
    PART_SCHOOL_UNKNOWN(
            422, "没有学校 {0},或其不在承办部门的管辖范围", "There is no school {0}, or it lies outside the department's region"),
    UNIT_UNKNOWN(422, "没有部门 {0},或其不在管辖范围", "There is no department {0}, or it lies outside"),
    EXTENSION_PENDING(409, "已申请延至 {0},尚未答复", "A due date of {0} is asked for and not decided"),
    EXTENSION_MISSING(409, "没有待答复的延期申请", "No later due date is asked for"),
    EXTENSION_NOT_LATER(422, "延期应晚于现在的期限", "An extension ends after the present due date"),
    EXTENSION_SELF_DECIDED(403, "申请人不能批准自己的延期", "Whoever asks for an extension cannot decide it");

    private final int status;
    private final String zh;
    private final String en;

    AssignmentProblem(int status, String zh, String en) {
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
