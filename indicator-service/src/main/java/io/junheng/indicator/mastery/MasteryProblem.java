package io.junheng.indicator.mastery;

import io.junheng.kit.problem.ProblemType;

/** Why a unit test or a round of it is refused. */
enum MasteryProblem implements ProblemType {
    SCHOOL_UNKNOWN(422, "没有学校 {0}，或不在您的管辖范围内", "There is no school {0}, or it lies outside your scope"),
    MORE_THAN_LEFT(422, "参加 {0} 人，未合格只有 {1} 人", "{0} took it, only {1} have not passed yet"),
    MORE_THAN_TAKEN(422, "合格 {0} 人多于参加 {1} 人", "{0} passed, more than the {1} who took it"),
    BEFORE_THE_LAST(422, "早于上一轮", "It is before the last round"),
    NOT_ALL_PASSED(409, "合格 {0}/{1}，未全员合格不能办结", "{0}/{1} have passed; it is closed when all have"),
    CLOSED_ALREADY(409, "已办结", "It is closed"),
    TRANSITION_UNKNOWN(422, "不能转为状态 {0}；可用：CLOSED", "There is no transition to {0}; known: CLOSED");

    private final int status;
    private final String zh;
    private final String en;

    MasteryProblem(int status, String zh, String en) {
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
