package io.junheng.audit.changes;

import io.junheng.kit.problem.ProblemType;

/** Refusals of the change feed (错误目录). */
enum ChangeProblem implements ProblemType {
    BAD_CURSOR(400, "after 不是本变更流给出的游标", "after is not a cursor of this feed"),
    BAD_LIMIT(400, "limit 应为 1 至 {0}", "limit must be 1 to {0}"),
    BAD_WAIT(400, "wait 应为 0 至 {0} 秒", "wait must be 0 to {0} seconds"),
    CURSOR_GONE(
            410,
            "游标已失效。请以 after=latest 取得新游标,重新读取各资源列表,再从该游标继续",
            "The feed no longer reaches back to this cursor. Take a new one with after=latest, read the resources' lists again, then go on from it");

    private final int status;
    private final String zh;
    private final String en;

    ChangeProblem(int status, String zh, String en) {
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
