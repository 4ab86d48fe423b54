package io.junheng.task.rule;

import java.util.Optional;

/**
 * What the rules say of one finding (规则结论), each part by the most specific rule that says anything of it.
 *
 * @param leadDepartment code of the department that leads
 * @param dueDays days from the opening to the due date
 */
public record Ruling(Optional<String> leadDepartment, Optional<Integer> dueDays) {}
