package io.junheng.task.order;

import io.junheng.kit.problem.ProblemType;

/** Refusals of orders (督办错误). */
enum OrderProblem implements ProblemType {
    ORDER_DEPARTMENT_UNKNOWN(422, "没有部门 {0},或其不在管辖范围", "There is no department {0}, or it lies outside your scope"),
    ORDER_SCHOOL_UNKNOWN(422, "没有学校 {0},或其不在该部门的区划", "There is no school {0} in the department's region"),
    ORDER_DUE_MISSING(422, "须有期限,或注明当日办结", "It has a due date, or is due the same day"),
    ORDER_DUE_TWICE(422, "当日办结的不另定期限", "What is due the same day has no other due date"),
    ORDER_DUE_PAST(422, "期限不能早于今天", "It is not due before today"),
    ORDER_VALUE_REQUIRED(422, "必填", "A value is required"),
    ORDER_SOURCE_TAKEN(409, "来源 {0} 已有督办单", "There is an order from {0} already"),
    ORDER_NOT_CLOSED(409, "状态为 {0},未办结的不能重新立项", "In status {0} it cannot be reopened"),
    ORDER_REOPENED(409, "已重新立项为 {0}", "It is reopened as {0} already"),
    ORDER_SOURCE_OPEN(
            409,
            "台账事项 {0} 状态为 {1},销号后方可办结",
            "Matter {0} of the ledger is {1}; the order is closed once that is written off"),
    ORDER_PLAN_NOT_NEEDED(409, "督办单不报整改方案", "A supervision order has no plan of rectification");

    private final int status;
    private final String zh;
    private final String en;

    OrderProblem(int status, String zh, String en) {
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
