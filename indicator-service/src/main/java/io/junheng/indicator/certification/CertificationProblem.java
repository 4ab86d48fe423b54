package io.junheng.indicator.certification;

import io.junheng.kit.problem.ProblemType;

/** Why an application, a scheme or an incident is refused. */
enum CertificationProblem implements ProblemType {
    WHOLE_COUNTRY_ONLY(403, "认定办法由全国范围的管理员维护", "Schemes are kept by administrators of the whole country"),
    PATH_DIFFERS(422, "与路径中的 {0} 不一致", "It differs from {0} in the path"),
    TWICE(422, "{0} 重复", "{0} occurs twice"),
    RAISED_WITHOUT_REASON(422, "增加 {0} 的名额须说明理由", "Raising the places of {0} needs a reason"),
    SCHEME_UNKNOWN(422, "没有认定办法 {0}", "There is no scheme {0}"),
    SUBJECT_UNKNOWN(422, "没有 {0}，或不在您的管辖范围内", "{0} does not exist, or lies outside your scope"),
    LEVEL_UNKNOWN(422, "级别应为：{0}", "The level must be one of {0}"),
    BANNED(422, "{0} 于 {1} 发生 {2}，至 {3} 不得申报", "{2} in {0} on {1} bans from applying before {3}"),
    PENDING_ALREADY(409, "已有申报或已认定", "There is an application already, or it is certified"),
    IN_ANOTHER_BATCH(422, "已列入批次 {0}", "It is in batch {0} already"),
    NOT_THIS_STEP(409, "当前环节为 {0}", "The step that waits is {0}"),
    PARTY_UNKNOWN(422, "本环节没有 {0}；应为：{1}", "{0} is no party to the step; there are {1}"),
    PARTY_DONE(409, "{0} 已表态", "{0} has decided already"),
    AUTHOR_REVIEWS(403, "申报人不能审核自己的申报", "Whoever applied cannot review the application"),
    TWO_PARTIES(403, "一人不能代表两方", "Nobody acts for two parties"),
    NOT_OF_DEPARTMENT(403, "只有部门 {0} 的人员可以代表 {1}", "Only people of department {0} act for {1}"),
    NOT_ABOVE(403, "须由上级决定", "A region above decides"),
    WRONG_STATUS(409, "状态 {0} 不能转为 {1}", "It cannot go from {0} to {1}"),
    REASON_NEEDED(422, "须说明理由", "A reason is needed"),
    BEFORE(422, "{0} 早于 {1}", "{0} is before {1}"),
    NOT_PUBLICISED(409, "须先公示 {0} 天", "It must be made public for {0} days first"),
    STILL_PUBLICISED(409, "公示至 {0}", "It is made public until {0}"),
    ROUND_NOT_PASSED(409, "指标体系 {0} 的轮次 {1} 未通过", "Round {1} of framework {0} is not passed"),
    NO_PLACE_LEFT(422, "{0} 的 {1} 个名额已满", "All {1} places of {0} are taken"),
    MUST_NOT_BE_PUBLISHED(422, "不得公布 {0}（{1}）", "{0} must not be made public ({1})"),
    INCIDENT_UNKNOWN(422, "没有认定办法列有事件类型 {0}；已有：{1}", "No scheme bans for {0}; there are {1}"),
    TRANSITION_UNKNOWN(422, "不能转为状态 {0}；可用：{1}", "There is no transition to {0}; known: {1}");

    private final int status;
    private final String zh;
    private final String en;

    CertificationProblem(int status, String zh, String en) {
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
