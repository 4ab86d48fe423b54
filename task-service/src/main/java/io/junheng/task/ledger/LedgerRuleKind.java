package io.junheng.task.ledger;

import io.junheng.kit.problem.Problems;
import io.junheng.task.department.DepartmentDirectory;
import io.junheng.task.setting.SettingKind;
import io.junheng.task.setting.SettingProblem;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code ledger-order}: what of a ledger becomes an order, to whom, and in how many days. */
@ApplicationScoped
class LedgerRuleKind implements SettingKind<LedgerRule> {

    private static final int LONGEST_DAYS = 3_650;

    private final DepartmentDirectory departments;

    LedgerRuleKind(DepartmentDirectory departments) {
        this.departments = departments;
    }

    @Override
    public String kind() {
        return "ledger-order";
    }

    @Override
    public Class<LedgerRule> type() {
        return LedgerRule.class;
    }

    @Override
    public void check(LedgerRule rule, Problems problems) {
        required(rule.ledger() != null, "/values/ledger", problems);
        required(rule.on() != null, "/values/on", problems);
        required(rule.orderKind() != null, "/values/orderKind", problems);
        required(rule.title() != null && !rule.title().isBlank(), "/values/title", problems);
        required(rule.content() != null && !rule.content().isBlank(), "/values/content", problems);
        problems.require(
                rule.dueDays() != null && rule.dueDays() >= 0 && rule.dueDays() <= LONGEST_DAYS,
                "/values/dueDays",
                SettingProblem.SETTING_NUMBER_RANGE,
                0,
                LONGEST_DAYS);
        problems.require(
                rule.department() == null || departments.find(rule.department()).isPresent(),
                "/values/department",
                LedgerRuleProblem.LEDGER_RULE_DEPARTMENT,
                rule.department());
        problems.require(
                rule.rule() == null || rule.on() == LedgerRule.On.FINDING,
                "/values/rule",
                LedgerRuleProblem.LEDGER_RULE_FINDING_ONLY);
    }

    private static void required(boolean holds, String pointer, Problems problems) {
        problems.require(holds, pointer, SettingProblem.SETTING_VALUE_REQUIRED);
    }
}
