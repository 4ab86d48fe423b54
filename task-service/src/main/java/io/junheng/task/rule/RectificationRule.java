package io.junheng.task.rule;

import io.junheng.contracts.task.RectificationRuleState;
import java.time.LocalDate;

/**
 * A rule of rectifications (整改规则) below a region. Framework, criterion and kind of subject narrow it down, each may be absent; it says who leads, or how many days
 * there are, or both; it holds from a day until before another. It keeps its key and its region for life.
 */
record RectificationRule(
        String key,
        String name,
        String regionCode,
        String regionPath,
        String framework,
        String criterion,
        String subject,
        String leadDepartment,
        Integer dueDays,
        LocalDate validFrom,
        LocalDate validTo,
        String basis,
        long version) {

    RectificationRule withVersion(long newVersion) {
        return new RectificationRule(
                key,
                name,
                regionCode,
                regionPath,
                framework,
                criterion,
                subject,
                leadDepartment,
                dueDays,
                validFrom,
                validTo,
                basis,
                newVersion);
    }

    RectificationRuleState state() {
        return new RectificationRuleState(
                key,
                name,
                regionCode,
                regionPath,
                framework,
                criterion,
                subject,
                leadDepartment,
                dueDays,
                validFrom,
                validTo,
                basis,
                version);
    }
}
