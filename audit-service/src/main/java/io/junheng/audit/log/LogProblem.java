package io.junheng.audit.log;

import io.junheng.kit.problem.ProblemType;

/** Refusals of the log (错误目录). */
public enum LogProblem implements ProblemType {
    NOT_A_WHOLE_NUMBER(400, "{0} 应为非负整数", "{0} must be a whole number"),
    NOT_A_TIME(
            400,
            "{0} 应为带时区的时间,如 2025-09-01T00:00:00+08:00",
            "{0} must be a time with offset, as 2025-09-01T00:00:00+08:00"),
    NO_SUCH_SIZE(400, "应满足 index < size ≤ {0}", "index < size ≤ {0} must hold"),
    NO_CHECKPOINT(404, "没有条数为 {0} 的检查点", "No checkpoint was signed at size {0}"),
    UNKNOWN_RESOURCE(400, "日志中没有资源 {0};可用:{1}", "The log has no resource {0}; known: {1}"),
    UNKNOWN_DIMENSION(400, "不能按 {0} 统计,或重复;可用:{1}", "Entries cannot be counted by {0}, or it comes twice; known: {1}"),
    LEAF_TOO_LONG(422, "有条目超过 65535 字节,不能以此布局提供", "An entry has more than 65535 bytes, which this layout cannot carry"),
    NOT_OUR_CHECKPOINT(422, "不是本日志签署的检查点", "Not a checkpoint that this log signed"),
    NO_KNOWN_WITNESS(422, "没有已知见证者的有效共签", "No known witness cosigned it"),
    NOT_WITNESSED(404, "尚无经见证者共签的检查点", "No checkpoint has been cosigned by a witness yet"),
    MOVED_TO_FILES(
            410,
            "第 {0} 条以前的条目已归档到文件,见 /v1/audit/archives",
            "Entries before number {0} lie in files: see /v1/audit/archives"),
    ENTRY_IN_FILE(
            410,
            "第 {0} 条已归档:见目录 {1},清单 SHA-256 为 {2}",
            "Entry {0} lies in files: see the directory {1}, whose manifest has the SHA-256 {2}"),
    NO_SUCH_RANGE(400, "应满足 1 ≤ from ≤ to ≤ {0}", "1 ≤ from ≤ to ≤ {0} must hold");

    private final int status;
    private final String zh;
    private final String en;

    LogProblem(int status, String zh, String en) {
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
