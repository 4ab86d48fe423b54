package io.junheng.task.assignment;

import io.junheng.kit.problem.ProblemType;

/** Refusals of assignments (任务分工错误). */
enum AssignmentProblem implements ProblemType {
    DUE_DATE_MISSING(422, "没有办结期限,不能开展", "Without a due date it cannot be started"),
    DUE_DATE_RANGE(422, "日期应在 1900 年至 2999 年之间", "A day lies between 1900 and 2999"),
    ASSIGNMENT_CLOSED(409, "已销号的任务不能变更", "What is written off cannot be changed");

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
