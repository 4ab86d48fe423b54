package io.junheng.task.rule;

import io.junheng.kit.problem.ProblemType;

/** Refusals of the rules (整改规则错误). */
enum RuleProblem implements ProblemType {
    RULE_KEY_FORMAT(422, "标识应为小写字母、数字和连字符，2 至 60 个字符", "A key is 2 to 60 lower-case letters, digits and hyphens"),
    RULE_KEY_DIFFERS(422, "标识与路径中的不同", "The key differs from that of the path"),
    RULE_REGION_UNKNOWN(422, "区划 {0} 不存在或不在管辖范围", "Region {0} does not exist or lies outside your scope"),
    RULE_REGION_FIXED(409, "规则所属区划不能变更", "A rule stays in its region"),
    RULE_DEPARTMENT_UNKNOWN(422, "没有部门 {0}", "There is no department {0}"),
    RULE_DAYS_RANGE(422, "期限应为 1 至 3650 天", "There are 1 to 3650 days"),
    RULE_SUBJECT_UNKNOWN(422, "对象应为 SCHOOL 或 REGION", "A subject is SCHOOL or REGION"),
    RULE_SAYS_NOTHING(422, "规则须规定牵头部门或期限", "A rule names a lead department or a number of days"),
    RULE_PERIOD_EMPTY(422, "失效日期应在生效日期之后", "A rule ends after it begins");

    private final int status;
    private final String zh;
    private final String en;

    RuleProblem(int status, String zh, String en) {
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
