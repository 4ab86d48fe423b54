package io.junheng.task.ladder;

import java.time.LocalDate;

/** A task that is to take a step (待升级任务). */
record Climber(
        TaskKind kind,
        String id,
        String title,
        String regionCode,
        String regionPath,
        String departmentCode,
        String department,
        String person,
        String issuer,
        LocalDate dueOn,
        String schoolCode) {

    /** The code of the region above its own, or null in a province. */
    String upperRegion() {
        String[] codes = regionPath.split("/");
        return codes.length > 2 ? codes[codes.length - 2] : null;
    }
}
