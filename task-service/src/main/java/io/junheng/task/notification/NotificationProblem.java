package io.junheng.task.notification;

import io.junheng.kit.problem.ProblemType;

/** Refusals of notifications (通知错误). */
enum NotificationProblem implements ProblemType {
    EMAIL_FORMAT(422, "邮箱格式不正确", "It is not an e-mail address"),
    QUIET_HOURS_HALF(422, "免打扰须有起止时间", "Quiet hours have a beginning and an end");

    private final int status;
    private final String zh;
    private final String en;

    NotificationProblem(int status, String zh, String en) {
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
