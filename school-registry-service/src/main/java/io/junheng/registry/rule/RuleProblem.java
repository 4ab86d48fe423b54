package io.junheng.registry.rule;

import io.junheng.kit.problem.ProblemType;

/** Why a change is not made (规则不通过). The arguments are the rule's key, its sentence in Chinese and English, and its basis. */
public enum RuleProblem implements ProblemType {
    RULE_REFUSED(422, "{1}（规则 {0}{3}）", "{2} (rule {0}{3})"),
    RULE_CONFLICT(409, "{1}（规则 {0}{3}）", "{2} (rule {0}{3})"),
    RULE_UNDETERMINED(422, "规则 {0} 无法判定：{1}", "Rule {0} is undetermined: {2}"),
    CONFLICT_UNDETERMINED(409, "规则 {0} 无法判定：{1}", "Rule {0} is undetermined: {2}"),
    EXCEPTION_RULE_UNKNOWN(422, "没有规则 {0}", "There is no rule {0}"),
    EXCEPTION_NOT_ALLOWED(422, "规则 {0} 不允许例外", "Rule {0} allows no exception"),
    EXCEPTION_TWICE(422, "规则 {0} 的例外重复", "There are two exceptions to rule {0}");

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
