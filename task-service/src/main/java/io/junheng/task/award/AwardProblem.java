package io.junheng.task.award;

import io.junheng.kit.problem.ProblemType;

/** Refusals of awards and cards (评选、黄红牌错误). */
enum AwardProblem implements ProblemType {
    AWARD_SCHEME_UNKNOWN(422, "没有评选办法 {0}", "There is no award {0}"),
    CARD_KIND_UNKNOWN(422, "没有牌证种类 {0}", "There is no kind of card {0}"),
    AWARD_REGION_UNKNOWN(422, "区划 {0} 不存在或不在管辖范围", "Region {0} does not exist or lies outside your scope"),
    AWARD_YEAR(422, "年度应为 1900 至 2999", "A year lies between 1900 and 2999"),
    AWARD_NOMINATED(409, "{0} 已被推选", "{0} is nominated already"),
    AWARD_STEP(409, "不能由 {0} 转为 {1}", "It cannot go from {0} to {1}"),
    AWARD_PUBLICITY(409, "公示须满 {0} 天,最早 {1} 批准", "It is public for {0} days; it can be approved from {1} on"),
    AWARD_QUOTA(422, "名额 {0} 个已满", "All {0} places are taken"),
    AWARD_OWN(403, "推选人不能批准", "Whoever nominated cannot approve"),
    FROZEN(422, "{0} 因 {1} 被冻结至 {2}", "{0} is frozen by {1} until {2}"),
    FROZEN_OPEN(422, "{0} 因 {1} 未结案而被冻结", "{0} is frozen by {1}, which is not closed"),
    CARD_DAY(422, "须有不晚于今日的日期", "It has a day that is not after today"),
    CARD_CHECK_DAY(422, "须有日期", "It has a day"),
    CARD_TRIGGER(422, "情形须为所列之一:{0}", "Its trigger is one of {0}"),
    CARD_CLOSED(409, "已结案", "It is closed already");

    private final int status;
    private final String zh;
    private final String en;

    AwardProblem(int status, String zh, String en) {
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
