package io.junheng.task.bulletin;

import io.junheng.kit.problem.ProblemType;

/** Refusals of bulletins (通报错误). */
enum BulletinProblem implements ProblemType {
    BULLETIN_REGION_UNKNOWN(422, "区划 {0} 不存在或不在管辖范围", "Region {0} does not exist or lies outside your scope"),
    BULLETIN_PERIOD(422, "须有起止日期,且止不早于起", "It has a first and a last day, in that order"),
    BULLETIN_PUBLISHED(409, "已发布的通报不能变更", "What is published cannot be changed"),
    BULLETIN_PLAN_UNKNOWN(422, "方案 {0} 不存在或不在管辖范围", "Plan {0} does not exist or lies outside your scope"),
    BULLETIN_NOT_OFFICE(403, "只有该方案办公室的工作人员可以发通报", "Only the staff of the plan's office issue its bulletins"),
    BULLETIN_OWN(403, "起草人不能审发自己的通报", "Its author cannot publish it");

    private final int status;
    private final String zh;
    private final String en;

    BulletinProblem(int status, String zh, String en) {
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
